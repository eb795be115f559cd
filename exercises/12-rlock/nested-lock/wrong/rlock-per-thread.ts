import { threads } from 'exercise';
import { RLock, Thread } from 'threading';

export let num = 0;
export let num2 = 0;
export const pairs: number[][] = [];

function run1(lock: RLock) {
  using _ = lock.hold();
  num += 1;
  return num;
}

function run2(lock: RLock) {
  using _ = lock.hold();
  num2 += 1;
  return num2;
}

function run3() {
  const lock = new RLock();
  using _ = lock.hold();
  const first = run1(lock);
  const second = run2(lock);
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
