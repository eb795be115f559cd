import { orders } from 'exercise';
import { Lock, Thread } from 'threading';

export const told: string[] = [];
const seats = new Map<string, string>();
const plan = new Lock();

function sit(name: string, seat: string) {
  if (seats.has(seat)) throw new Error(`${seat} is taken`);
  seats.set(seat, name);
}

function book(name: string, seat: string) {
  plan.acquire();
  try {
    sit(name, seat);
  } catch (error) {
    plan.release();
    throw error;
  }
  plan.release();
}

function serve(name: string, seat: string) {
  try {
    book(name, seat);
    told.push(`${name}: enjoy the show`);
  } catch (error) {
    told.push(`${name}: sorry, ${(error as Error).message}`);
  }
}

const clerks: Thread[] = [];
for (const [name, seat] of orders) {
  const clerk = new Thread({ target: serve, args: [name, seat], name: `clerk of ${name}` });
  clerk.start();
  clerks.push(clerk);
}
for (const clerk of clerks) clerk.join();

console.log(told.join('\n'));
