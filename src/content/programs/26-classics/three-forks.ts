import { Lock, Thread } from 'threading';

const forks = [new Lock(), new Lock(), new Lock()];
export const meals = [0, 0, 0];

function dine(seat: number) {
  using _left = forks[seat].hold();
  using _right = forks[(seat + 1) % 3].hold(); // the right fork of the last seat is fork 0
  meals[seat] += 1;
}

const ann = new Thread({ target: dine, args: [0], name: 'Ann' });
const bo = new Thread({ target: dine, args: [1], name: 'Bo' });
const cy = new Thread({ target: dine, args: [2], name: 'Cy' });
for (const t of [ann, bo, cy]) t.start();
for (const t of [ann, bo, cy]) t.join();

console.log('everybody has eaten');
