/** What learners import from 'sys'. */
export { exit, getswitchinterval, setswitchinterval } from '../sys.ts';
