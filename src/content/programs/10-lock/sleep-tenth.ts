import { Thread } from 'threading';
import { sleep } from 'time';

export let tickets = 100;

function sellOne() {
  const seen = tickets;
  sleep(0.1); // everybody has looked long before anybody writes
  tickets = seen - 1;
}

const clerks: Thread[] = [];
for (let i = 0; i < 100; i++) {
  const t = new Thread({ target: sellOne });
  t.start();
  clerks.push(t);
}
for (const t of clerks) t.join();

console.log(`tickets left: ${tickets}`);
