import { Thread } from 'threading';

const bell = new Int32Array(new SharedArrayBuffer(4)); // 0: not yet, 1: ready
let dish = 'nothing';

function cook() {
  dish = 'noodles'; // a plain variable
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
}

function waiter() {
  const how = Atomics.wait(bell, 0, 0); // sleeps, if it is still 0
  console.log(`${how}: ${dish}`);
}

const threads = [new Thread({ target: waiter, name: 'Ann' }), new Thread({ target: cook, name: 'cook' })];
for (const t of threads) t.start();
for (const t of threads) t.join();
