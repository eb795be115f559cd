import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

export let num = threads;

function decrement() {
  sleep(1); // the part that takes long
  num -= 1; // TODO: no update may get lost here
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: decrement });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`num = ${num}`);
