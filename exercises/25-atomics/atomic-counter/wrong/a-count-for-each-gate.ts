import { crowd, gates } from 'exercise';
import { Thread } from 'threading';

export const numbers: number[] = [];
export let total = 0;

function admit() {
  const mine = new Int32Array(new SharedArrayBuffer(4));
  for (let i = 0; i < crowd; i++) {
    numbers.push(Atomics.add(mine, 0, 1) + 1);
  }
}

const threads: Thread[] = [];
for (let i = 1; i <= gates; i++) threads.push(new Thread({ target: admit, name: `gate ${i}` }));
for (const t of threads) t.start();
for (const t of threads) t.join();

total = numbers.length;
console.log(`${total} inside, the numbers: ${numbers.join(' ')}`);
