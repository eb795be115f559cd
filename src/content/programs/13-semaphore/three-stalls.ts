import { BoundedSemaphore, Thread } from 'threading';
import { sleep, time } from 'time';

const tokens = new BoundedSemaphore(3);
const began = time();

function visit(name: string) {
  using _ = tokens.hold(); // waits while the bowl is empty
  const minute = Math.round(time() - began);
  console.log(`minute ${minute}: ${name} goes in`);
  sleep(1); // a second stands for a minute
} // the token goes back into the bowl

const names = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Fay', 'Gus'];
const queue: Thread[] = [];
for (const name of names) {
  const t = new Thread({ target: visit, args: [name] });
  t.start();
  queue.push(t);
}
for (const t of queue) t.join();

const minutes = Math.round(time() - began);
console.log(`all done in ${minutes} minutes`);
