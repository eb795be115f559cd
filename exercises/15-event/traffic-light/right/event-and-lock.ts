import { cars } from 'exercise';
import { Event, Lock, Thread } from 'threading';
import { sleep } from 'time';

export const log: string[] = [];
const green = new Event();
const crossing = new Lock();

function turnGreen() {
  using _ = crossing.hold();
  log.push('green');
  green.set();
}

function turnRed() {
  using _ = crossing.hold();
  green.clear();
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
  for (;;) {
    green.wait();
    using _ = crossing.hold();
    if (!green.isSet()) continue;
    log.push(`${name} drives on`);
    log.push(`${name} is across`);
    return;
  }
}

const threads = [new Thread({ target: light, name: 'light' })];
for (const name of cars) threads.push(new Thread({ target: drive, args: [name], name }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(log.join(', '));
