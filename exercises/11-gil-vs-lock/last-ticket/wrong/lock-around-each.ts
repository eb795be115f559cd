import { buyers, seats } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export const sold: string[] = [];
export const refused: string[] = [];
const lock = new Lock();

function buy(name: string) {
  lock.acquire();
  const free = sold.length < seats;
  lock.release();
  if (free) sleep(1);

  lock.acquire();
  if (free) sold.push(name);
  else refused.push(name);
  lock.release();
}

const started: Thread[] = [];
for (const name of buyers) {
  const t = new Thread({ target: buy, args: [name], name });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`${seats} free, sold to ${sold.join(', ')}`);
