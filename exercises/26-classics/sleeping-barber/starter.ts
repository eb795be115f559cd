import { comesAt, chairs } from 'exercise';
import { Condition, Thread } from 'threading';
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

// TODO: no chair free: false. Else sit down, wake the barber, and true when the hair has been cut
function getHaircut(customer: number): boolean {
  waiting.push(customer);
  levels.push(waiting.length);
  return true;
}

// TODO: without a customer, sleep
function work() {
  while (waiting.length > 0) {
    cutHair(waiting.shift()!);
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
