import { cars } from 'exercise';
import { Condition, Thread } from 'threading';
import { sleep } from 'time';

export const log: string[] = [];
const crossing = new Condition();
let isGreen = false;
let onIt = 0;

function turnGreen() {
  using _ = crossing.hold();
  log.push('green');
  isGreen = true;
  crossing.notifyAll();
}

function turnRed() {
  using _ = crossing.hold();
  isGreen = false;
  crossing.waitFor(() => onIt === 0);
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
  {
    using _ = crossing.hold();
    crossing.waitFor(() => isGreen);
    onIt += 1;
    log.push(`${name} drives on`);
  }
  {
    using _ = crossing.hold();
    log.push(`${name} is across`);
    onIt -= 1;
    crossing.notifyAll();
  }
}

const threads = [new Thread({ target: light, name: 'light' })];
for (const name of cars) threads.push(new Thread({ target: drive, args: [name], name }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(log.join(', '));
