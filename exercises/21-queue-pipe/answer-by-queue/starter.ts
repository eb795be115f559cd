import { repeats } from 'exercise';
import { Process } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null; // what the child found out
export let exitcode: number | null = null; // how the child ended

function work() {
  compute(1); // it takes a second
  return [42, null, 'hello'.repeat(repeats)];
}

// TODO: a function that does the work, and puts the answer where the parent can get it

if (import.meta.main) {
  // TODO: have a child do the work, get its answer, and wait until it has ended

  console.log('the child has ended with', exitcode);
}
