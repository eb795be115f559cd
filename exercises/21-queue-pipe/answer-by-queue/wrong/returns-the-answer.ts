import { repeats } from 'exercise';
import { Process } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null;
export let exitcode: number | null = null;

function work() {
  compute(1);
  return [42, null, 'hello'.repeat(repeats)];
}

function child() {
  return work();
}

if (import.meta.main) {
  const p = new Process({ target: child });
  p.start();
  p.join();
  exitcode = p.exitcode;

  console.log('the child has ended with', exitcode);
}
