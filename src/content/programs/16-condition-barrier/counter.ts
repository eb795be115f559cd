import { Condition, Thread } from 'threading';

const counter = new Condition();
const plates: string[] = [];

function waiter(name: string) {
  using _ = counter.hold();
  while (plates.length === 0) {
    console.log(`${name} waits`);
    counter.wait(); // gives the lock back, sleeps, takes it again
  }
  console.log(`${name} takes ${plates.shift()}`);
}

function cook() {
  for (const dish of ['soup', 'rice']) {
    using _ = counter.hold();
    plates.push(dish);
    console.log(`${dish} is ready`);
    counter.notify(); // one plate: wakes one waiter
  }
}

const threads = [
  new Thread({ target: waiter, args: ['Ann'], name: 'Ann' }),
  new Thread({ target: waiter, args: ['Bo'], name: 'Bo' }),
  new Thread({ target: cook, name: 'cook' }),
];
for (const t of threads) t.start();
for (const t of threads) t.join();
