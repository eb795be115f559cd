import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

export let num = threads;

function decrement() {
  sleep(1);
  num -= 1;
}

for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: decrement });
  t.run();
}

console.log(`num = ${num}`);
