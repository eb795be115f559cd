import { Event, Thread } from 'threading';

const green = new Event();
green.set();
export const log: string[] = [];

function light() {
  green.clear();
  log.push('red');
  log.push('green');
  green.set(); // green again, for the night
}

function car() {
  green.wait(); // it is green …
  log.push('car drives'); // … or was it?
}

const threads = [new Thread({ target: light, name: 'light' }), new Thread({ target: car, name: 'car' })];
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(log.join(', '));
