import { threads } from 'exercise';
import { Lock, Thread } from 'threading';

export let total = 0;
const lock = new Lock();

function add() {
  lock.acquire();
  const seen = total;
  lock.release();
  total = seen + 1;
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: add });
  t.start();
  started.push(t);
}
for (const t of started) t.join();
