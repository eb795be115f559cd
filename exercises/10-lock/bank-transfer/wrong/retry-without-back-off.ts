import { orders } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export const balances = [100, 100, 100, 100];
const locks = balances.map(() => new Lock());

function transfer(from: number, to: number, amount: number) {
  for (;;) {
    locks[from].acquire();
    if (locks[to].acquire({ blocking: false })) break;
    locks[from].release();
  }
  sleep(1);
  balances[from] -= amount;
  balances[to] += amount;
  locks[to].release();
  locks[from].release();
}

const clerks: Thread[] = [];
for (const [from, to, amount] of orders) {
  const clerk = new Thread({ target: transfer, args: [from, to, amount] });
  clerk.start();
  clerks.push(clerk);
}
for (const clerk of clerks) clerk.join();

console.log(`balances: ${balances.join(', ')}`);
