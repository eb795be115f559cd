import { comesAt, chairs } from 'exercise';
import { Lock, Semaphore, Thread } from 'threading';
import { sleep } from 'time';

const waiting: number[] = []; // who sits on the chairs
export const levels: number[] = []; // how many sat there each time somebody had sat down
export const cut: number[] = []; // whose hair has been cut
export const content: number[] = []; // who went home with a haircut
export const tooEarly: number[] = []; // who thought so
export const turnedAway: number[] = []; // who found no chair

function cutHair(customer: number) {
  sleep(1);
  cut.push(customer);
}

const room = new Lock();
const called = new Semaphore(0); // one for each customer who has sat down
const done = comesAt.map(() => new Semaphore(0));

function getHaircut(customer: number): boolean {
  {
    using _ = room.hold();
    if (waiting.length === chairs) return false;
    waiting.push(customer);
    levels.push(waiting.length);
  }
  called.release();
  done[customer].acquire();
  return true;
}

function work() {
  for (;;) {
    called.acquire();
    let customer: number;
    {
      using _ = room.hold();
      customer = waiting.shift()!;
    }
    cutHair(customer);
    done[customer].release();
  }
}

function visit(customer: number, arrives: number) {
  sleep(arrives);
  if (!getHaircut(customer)) {
    turnedAway.push(customer);
    console.log(`no chair for ${customer}`);
  } else if (cut.includes(customer)) content.push(customer);
  else tooEarly.push(customer);
}

const barber = new Thread({ target: work, daemon: true, name: 'barber' });
const customers = comesAt.map((arrives, i) => new Thread({ target: visit, args: [i, arrives] }));
barber.start();
for (const t of customers) t.start();
for (const t of customers) t.join();

console.log(`content: ${content.join(', ')}; turned away: ${turnedAway.join(', ')}`);
