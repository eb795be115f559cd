import { comesAt, chairs } from 'exercise';
import { Event, Lock, Thread } from 'threading';
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
const bell = new Event();
const ready = comesAt.map(() => new Event());

function getHaircut(customer: number): boolean {
  {
    using _ = room.hold();
    if (waiting.length === chairs) return false;
    waiting.push(customer);
    levels.push(waiting.length);
  }
  bell.set();
  ready[customer].wait();
  return true;
}

function work() {
  for (;;) {
    for (let customer = next(); customer !== undefined; customer = next()) {
      cutHair(customer);
      ready[customer].set();
    }
    bell.clear();
    bell.wait();
  }
}

function next(): number | undefined {
  using _ = room.hold();
  return waiting.shift();
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
