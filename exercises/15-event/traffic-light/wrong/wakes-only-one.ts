import { cars } from 'exercise';
import { Condition, Thread } from 'threading';
import { sleep } from 'time';

export const log: string[] = [];
const crossing = new Condition();
let isGreen = false;

function turnGreen() {
  using _ = crossing.hold();
  log.push('green');
  isGreen = true;
  crossing.notify();
}

function turnRed() {
  using _ = crossing.hold();
  isGreen = false;
  log.push('red');
}

function light() {
  sleep(5);
  turnGreen();
  sleep(10);
  turnRed();
  sleep(10);
  turnGreen(); // and so it stays for the night
}

function drive(name: string) {
  using _ = crossing.hold();
  crossing.waitFor(() => isGreen);
  log.push(`${name} drives on`);
  log.push(`${name} is across`);
}

const threads = [new Thread({ target: light, name: 'light' })];
for (const name of cars) threads.push(new Thread({ target: drive, args: [name], name }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(log.join(', '));
