/** What learners import from 'os'. */
export { getpid, getppid } from '../os.ts';
