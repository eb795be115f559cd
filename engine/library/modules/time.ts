/** What learners import from 'time'. */
export { compute } from '../compute.ts';
export { monotonic, sleep, time } from '../time.ts';
