import { threads } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export let num = threads;
const lock = new Lock();

function decrement() {
  sleep(1);
  using _ = lock.hold();
  num -= 1;
}

for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: decrement });
  t.start();
}

console.log(`num = ${num}`);
