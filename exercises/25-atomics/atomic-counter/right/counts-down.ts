import { crowd, gates } from 'exercise';
import { Thread } from 'threading';

const inside = new Int32Array(new SharedArrayBuffer(4));
export const numbers: number[] = [];
export let total = 0;

function admit() {
  for (let i = 0; i < crowd; i++) {
    numbers.push(-Atomics.sub(inside, 0, 1) + 1);
  }
}

const threads: Thread[] = [];
for (let i = 1; i <= gates; i++) threads.push(new Thread({ target: admit, name: `gate ${i}` }));
for (const t of threads) t.start();
for (const t of threads) t.join();

total = -Atomics.load(inside, 0);
console.log(`${total} inside, the numbers: ${numbers.join(' ')}`);
