import { Condition, Thread } from 'threading';

const counter = new Condition();
const plates: string[] = [];
export const taken: (string | undefined)[] = [];

function waiter() {
  using _ = counter.hold();
  if (plates.length === 0) counter.wait(); // if: looks once
  taken.push(plates.shift());
}

function cook() {
  for (const dish of ['soup', 'rice']) {
    using _ = counter.hold();
    plates.push(dish);
    counter.notifyAll();
  }
}

const threads = [
  new Thread({ target: waiter, name: 'Ann' }),
  new Thread({ target: waiter, name: 'Bo' }),
  new Thread({ target: cook, name: 'cook' }),
];
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(taken);
