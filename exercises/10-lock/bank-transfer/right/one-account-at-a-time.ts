import { orders } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

export const balances = [100, 100, 100, 100];
const locks = balances.map(() => new Lock());

function change(account: number, amount: number) {
  using _ = locks[account].hold();
  balances[account] += amount;
}

function transfer(from: number, to: number, amount: number) {
  sleep(1);
  change(from, -amount);
  change(to, amount);
}

const clerks: Thread[] = [];
for (const [from, to, amount] of orders) {
  const clerk = new Thread({ target: transfer, args: [from, to, amount] });
  clerk.start();
  clerks.push(clerk);
}
for (const clerk of clerks) clerk.join();

console.log(`balances: ${balances.join(', ')}`);
