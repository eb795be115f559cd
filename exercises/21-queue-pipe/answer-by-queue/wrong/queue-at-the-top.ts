import { repeats } from 'exercise';
import { Process, Queue } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null;
export let exitcode: number | null = null;

function work() {
  compute(1);
  return [42, null, 'hello'.repeat(repeats)];
}

const answers = new Queue();

function child() {
  answers.put(work());
}

if (import.meta.main) {
  const p = new Process({ target: child });
  p.start();
  answer = answers.get();
  p.join();
  exitcode = p.exitcode;

  console.log('the child has ended with', exitcode);
}
