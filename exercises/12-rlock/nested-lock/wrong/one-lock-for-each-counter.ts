import { threads } from 'exercise';
import { Lock, Thread } from 'threading';

export let num = 0;
export let num2 = 0;
export const pairs: number[][] = [];
const lock = new Lock();
const lock2 = new Lock();

function run1() {
  using _ = lock.hold();
  num += 1;
  return num;
}

function run2() {
  using _ = lock2.hold();
  num2 += 1;
  return num2;
}

function run3() {
  const first = run1();
  const second = run2();
  pairs.push([first, second]);
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: run3 });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log(num, num2);
