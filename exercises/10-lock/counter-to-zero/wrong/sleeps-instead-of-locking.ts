import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

export let num = threads;

function decrement(i: number) {
  sleep(1 + i / 10);
  num -= 1;
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: decrement, args: [i] });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`num = ${num}`);
