import { threads } from 'exercise';
import { Lock, Thread } from 'threading';

export let total = 0;

function add() {
  const lock = new Lock();
  using _ = lock.hold();
  total += 1;
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: add });
  t.start();
  started.push(t);
}
for (const t of started) t.join();
