import { guests, seats } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

const forks = Array.from({ length: seats }, () => new Lock());
export const used = forks.map(() => 0); // how often each fork has been used
export const meals = forks.map(() => 0); // how often the guest on each seat has eaten

function eat(seat: number) {
  sleep(1); // a bowl of noodles
  used[seat] += 1;
  used[(seat + 1) % seats] += 1;
  meals[seat] += 1;
}

function dine(seat: number) {
  using _right = forks[(seat + 1) % seats].hold();
  using _left = forks[seat].hold();
  eat(seat);
}

const threads = guests.map((seat) => new Thread({ target: dine, args: [seat] }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(`meals: ${meals.join(', ')}`);
