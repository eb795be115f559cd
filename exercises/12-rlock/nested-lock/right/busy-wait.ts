import { threads } from 'exercise';
import { activeCount, RLock, Thread } from 'threading';

export let num = 0;
export let num2 = 0;
export const pairs: number[][] = [];
const lock = new RLock();

function run1() {
  using _ = lock.hold();
  num += 1;
  return num;
}

function run2() {
  using _ = lock.hold();
  num2 += 1;
  return num2;
}

function run3() {
  using _ = lock.hold();
  const first = run1();
  const second = run2();
  pairs.push([first, second]);
}

for (let i = 0; i < threads; i++) new Thread({ target: run3 }).start();
while (activeCount() !== 1) {}

console.log(num, num2);
