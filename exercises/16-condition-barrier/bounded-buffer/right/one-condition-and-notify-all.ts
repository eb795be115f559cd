import { bakers, capacity, each, eaters } from 'exercise';
import { Condition, Thread } from 'threading';

const loaves: string[] = [];
export const levels: number[] = []; // how full the shelf was after each step

const shelf = new Condition();

function put(loaf: string) {
  using _ = shelf.hold();
  while (loaves.length === capacity) shelf.wait();
  loaves.push(loaf);
  levels.push(loaves.length);
  shelf.notifyAll();
}

function take(): string {
  using _ = shelf.hold();
  while (loaves.length === 0) shelf.wait();
  const loaf = loaves.shift()!;
  levels.push(loaves.length);
  shelf.notifyAll();
  return loaf;
}

export const eaten: string[] = [];

function bake(baker: number) {
  for (let i = 0; i < each; i++) put(`${baker}.${i}`);
}

function eat() {
  for (let i = 0; i < (bakers * each) / eaters; i++) eaten.push(take());
}

const threads: Thread[] = [];
for (let i = 0; i < bakers; i++) threads.push(new Thread({ target: bake, args: [i] }));
for (let i = 0; i < eaters; i++) threads.push(new Thread({ target: eat }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(eaten.join(', '));
