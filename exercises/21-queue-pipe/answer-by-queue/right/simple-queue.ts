import { repeats } from 'exercise';
import { Process, SimpleQueue } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null;
export let exitcode: number | null = null;

function work() {
  compute(1);
  return [42, null, 'hello'.repeat(repeats)];
}

function child(answers: SimpleQueue) {
  answers.put(work());
}

if (import.meta.main) {
  const answers = new SimpleQueue();
  const p = new Process({ target: child, args: [answers] });
  p.start();
  answer = answers.get();
  p.join();
  exitcode = p.exitcode;

  console.log('the child has ended with', exitcode);
}
