import { buyers, seats } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export const sold: string[] = [];
export const refused: string[] = [];
const lock = new Lock();

function reserve(name: string): boolean {
  using _ = lock.hold(); // look and act in one step
  const free = sold.length < seats;
  (free ? sold : refused).push(name);
  return free;
}

function buy(name: string) {
  if (reserve(name)) sleep(1); // the bank answers: paid
}

const started: Thread[] = [];
for (const name of buyers) {
  const t = new Thread({ target: buy, args: [name], name });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`${seats} free, sold to ${sold.join(', ')}`);
