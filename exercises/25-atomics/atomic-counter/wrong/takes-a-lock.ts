import { crowd, gates } from 'exercise';
import { Lock, Thread } from 'threading';

const inside = new Int32Array(new SharedArrayBuffer(4));
const lock = new Lock();
export const numbers: number[] = [];
export let total = 0;

function admit() {
  for (let i = 0; i < crowd; i++) {
    using _ = lock.hold();
    inside[0]! += 1;
    numbers.push(inside[0]!);
  }
}

const threads: Thread[] = [];
for (let i = 1; i <= gates; i++) threads.push(new Thread({ target: admit, name: `gate ${i}` }));
for (const t of threads) t.start();
for (const t of threads) t.join();

total = inside[0]!;
console.log(`${total} inside, the numbers: ${numbers.join(' ')}`);
