import { repeats } from 'exercise';
import { Process, Queue } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null;
export let exitcode: number | null = null;

function work() {
  compute(1);
  return [42, null, 'hello'.repeat(repeats)];
}

function child(answers: Queue) {
  answers.put(work());
}

if (import.meta.main) {
  const answers = new Queue();
  const p = new Process({ target: child, args: [answers] });
  p.start();
  p.join(5);
  answer = answers.get();
  exitcode = p.exitcode;

  console.log('the child has ended with', exitcode);
}
