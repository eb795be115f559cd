import { buyers, seats } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export const sold: string[] = [];
export const refused: string[] = [];
const lock = new Lock();
let reserved = 0;

function buy(name: string) {
  lock.acquire();
  const mine = reserved < seats;
  if (mine) reserved += 1;
  lock.release();

  if (!mine) {
    refused.push(name);
    return;
  }
  sleep(1);
  sold.push(name);
}

const started: Thread[] = [];
for (const name of buyers) {
  const t = new Thread({ target: buy, args: [name], name });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`${seats} free, sold to ${sold.join(', ')}`);
