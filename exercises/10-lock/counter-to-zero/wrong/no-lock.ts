import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

export let num = threads;

function decrement() {
  sleep(1);
  const left = num;
  num = left - 1;
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: decrement });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`num = ${num}`);
