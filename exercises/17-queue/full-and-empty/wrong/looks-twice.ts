import { givers, places, readers } from 'exercise';
import { Queue } from 'queue';
import { Thread } from 'threading';

const shelf = new Queue<string>(places);
export const takenHome: string[] = [];
export const borrowed: string[] = [];

function give(book: string) {
  if (shelf.full() || shelf.full()) takenHome.push(book);
  else shelf.put(book);
}

function borrow() {
  while (!shelf.empty() && !shelf.empty()) borrowed.push(shelf.get());
}

const morning: Thread[] = [];
for (let i = 0; i < givers; i++) morning.push(new Thread({ target: give, args: [`book ${i}`] }));
const evening: Thread[] = [];
for (let i = 0; i < readers; i++) evening.push(new Thread({ target: borrow }));

for (const t of morning) t.start();
for (const t of morning) t.join();
for (const t of evening) t.start();
for (const t of evening) t.join();

console.log(`borrowed: ${borrowed.join(', ')}; taken home: ${takenHome.join(', ')}`);
