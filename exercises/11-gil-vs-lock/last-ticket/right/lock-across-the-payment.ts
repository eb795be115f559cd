import { buyers, seats } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export const sold: string[] = [];
export const refused: string[] = [];
const lock = new Lock();

function buy(name: string) {
  using _ = lock.hold();
  if (sold.length < seats) {
    sleep(1);
    sold.push(name);
  } else {
    refused.push(name);
  }
}

const started: Thread[] = [];
for (const name of buyers) {
  const t = new Thread({ target: buy, args: [name], name });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`${seats} free, sold to ${sold.join(', ')}`);
