import { repeats } from 'exercise';
import { JoinableQueue, Process } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null;
export let exitcode: number | null = null;

function work() {
  compute(1);
  return [42, null, 'hello'.repeat(repeats)];
}

function child(answers: JoinableQueue) {
  answers.put(work());
  answers.join();
}

if (import.meta.main) {
  const answers = new JoinableQueue();
  const p = new Process({ target: child, args: [answers] });
  p.start();
  answer = answers.get();
  answers.taskDone();
  p.join();
  exitcode = p.exitcode;

  console.log('the child has ended with', exitcode);
}
