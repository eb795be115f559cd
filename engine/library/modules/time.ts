/** What learners import from 'time'. */
export { monotonic, sleep, time } from '../time.ts';
