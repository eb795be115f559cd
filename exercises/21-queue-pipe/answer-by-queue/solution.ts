import { repeats } from 'exercise';
import { Process, Queue } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null; // what the child found out
export let exitcode: number | null = null; // how the child ended

function work() {
  compute(1); // it takes a second
  return [42, null, 'hello'.repeat(repeats)];
}

function child(answers: Queue) {
  answers.put(work());
}

if (import.meta.main) {
  const answers = new Queue();
  const p = new Process({ target: child, args: [answers] });
  p.start();
  answer = answers.get(); // first take what it has put
  p.join(); // then wait until it has ended
  exitcode = p.exitcode;

  console.log('the child has ended with', exitcode);
}
