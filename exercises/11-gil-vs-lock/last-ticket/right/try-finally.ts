import { buyers, seats } from 'exercise';
import { RLock, Thread } from 'threading';
import { sleep } from 'time';

export const sold: string[] = [];
export const refused: string[] = [];
const lock = new RLock();

function buy(name: string) {
  lock.acquire();
  try {
    if (sold.length >= seats) {
      refused.push(name);
      return;
    }
    sold.push(name);
  } finally {
    lock.release();
  }
  sleep(1);
}

const started: Thread[] = [];
for (const name of buyers) {
  const t = new Thread({ target: buy, args: [name], name });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`${seats} free, sold to ${sold.join(', ')}`);
