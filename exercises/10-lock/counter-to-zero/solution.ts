import { threads } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export let num = threads;
const lock = new Lock();

function decrement() {
  sleep(1); // the part that takes long
  using _ = lock.hold();
  num -= 1;
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: decrement });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`num = ${num}`);
