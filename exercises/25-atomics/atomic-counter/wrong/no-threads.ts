import { crowd, gates } from 'exercise';

const inside = new Int32Array(new SharedArrayBuffer(4));
export const numbers: number[] = [];
export let total = 0;

function admit() {
  for (let i = 0; i < crowd; i++) {
    numbers.push(Atomics.add(inside, 0, 1) + 1);
  }
}

for (let i = 1; i <= gates; i++) admit();

total = Atomics.load(inside, 0);
console.log(`${total} inside, the numbers: ${numbers.join(' ')}`);
