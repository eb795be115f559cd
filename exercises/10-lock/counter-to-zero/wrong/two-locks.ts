import { threads } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export let num = threads;
const reading = new Lock();
const writing = new Lock();

function decrement() {
  sleep(1);
  reading.acquire();
  const left = num;
  reading.release();
  writing.acquire();
  num = left - 1;
  writing.release();
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: decrement });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`num = ${num}`);
