import { Queue } from 'queue';
import { Thread } from 'threading';

const tin = new Queue<string>();
tin.put('biscuit');

export const eaten: string[] = [];

function child() {
  if (!tin.empty()) {
    eaten.push(tin.get());
  }
}

const children = [new Thread({ target: child, name: 'Ann' }), new Thread({ target: child, name: 'Bo' })];
for (const t of children) t.start();
for (const t of children) t.join();

console.log(`${eaten.length} eaten`);
