/** What learners import from 'random'. */
export { choice, choices, randint, random, randrange, sample, seed, shuffle, uniform } from '../random.ts';
