import { crowd, gates } from 'exercise';
import { Thread } from 'threading';

const inside = new Int32Array(new SharedArrayBuffer(4)); // one number, for all
export const numbers: number[] = [];
export let total = 0;

function admit() {
  for (let i = 0; i < crowd; i++) {
    const before = Atomics.add(inside, 0, 1); // adds, and says what was there
    numbers.push(before + 1);
  }
}

const threads: Thread[] = [];
for (let i = 1; i <= gates; i++) threads.push(new Thread({ target: admit, name: `gate ${i}` }));
for (const t of threads) t.start();
for (const t of threads) t.join();

total = Atomics.load(inside, 0);
console.log(`${total} inside, the numbers: ${numbers.join(' ')}`);
