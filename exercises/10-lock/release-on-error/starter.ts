import { orders } from 'exercise';
import { Lock, Thread } from 'threading';

export const told: string[] = [];
const seats = new Map<string, string>(); // who sits where
const plan = new Lock(); // for whoever looks at the plan and writes on it

function sit(name: string, seat: string) {
  if (seats.has(seat)) throw new Error(`${seat} is taken`);
  seats.set(seat, name);
}

function book(name: string, seat: string) {
  plan.acquire();
  sit(name, seat);
  plan.release(); // TODO: who comes out of sit by an error never gets here
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
