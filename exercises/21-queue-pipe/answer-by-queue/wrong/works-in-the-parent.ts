import { repeats } from 'exercise';
import { Queue } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null;
export let exitcode: number | null = null;

function work() {
  compute(1);
  return [42, null, 'hello'.repeat(repeats)];
}

if (import.meta.main) {
  const answers = new Queue();
  answers.put(work());
  answer = answers.get();
  exitcode = 0;

  console.log('the child has ended with', exitcode);
}
