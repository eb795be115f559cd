import { buyers, seats } from 'exercise';
import { Thread } from 'threading';

export const sold: string[] = [];
export const refused: string[] = [];

function buy(name: string) {
  if (sold.length < seats) sold.push(name);
  else refused.push(name);
}

const started: Thread[] = [];
for (const name of buyers) {
  const t = new Thread({ target: buy, args: [name], name });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(`${seats} free, sold to ${sold.join(', ')}`);
