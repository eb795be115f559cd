import { threads } from 'exercise';
import { Lock, Thread } from 'threading';

export let total = 0;
const lock = new Lock();

function add() {
  lock.acquire();
  try {
    total += 1;
  } finally {
    lock.release();
  }
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: add });
  t.start();
  started.push(t);
}
for (const t of started) t.join();
