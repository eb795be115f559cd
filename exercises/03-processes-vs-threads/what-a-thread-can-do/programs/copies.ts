import { Process, Queue } from 'multiprocessing';
import { Thread } from 'threading';

let price = 1;
export let seenByThread = 0;
export let seenByChild = 0;

function look() {
  seenByThread = price;
}

function report(answers: Queue<number>) {
  answers.put(price);
}

if (import.meta.main) {
  price = 2;

  const thread = new Thread({ target: look });
  thread.start();
  thread.join();

  const answers = new Queue<number>();
  const child = new Process({ target: report, args: [answers] });
  child.start();
  seenByChild = answers.get();
  child.join();
}
