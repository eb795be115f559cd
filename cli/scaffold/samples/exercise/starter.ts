import { threads } from 'exercise';
import { Thread } from 'threading';

export let total = 0;

function add() {
  total += 1; // TODO: no addition may get lost
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: add });
  t.start();
  started.push(t);
}
for (const t of started) t.join();
