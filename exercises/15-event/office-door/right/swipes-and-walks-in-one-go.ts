import { arrivals } from 'exercise';
import { Event, Lock, Thread } from 'threading';
import { sleep } from 'time';

export const log: string[] = [];
const open = new Event();
const doorway = new Lock();

function watchDoor() {
  while (true) {
    open.wait();
    sleep(2);
    using _ = doorway.hold();
    open.clear();
    log.push('door shuts');
  }
}

function enter(name: string) {
  using _ = doorway.hold();
  log.push(`${name} swipes`);
  open.set();
  sleep(0.5);
  log.push(`${name} goes in`);
}

function comeToWork(name: string, at: number) {
  sleep(at);
  enter(name);
}

new Thread({ target: watchDoor, name: 'door', daemon: true }).start();

const staff: Thread[] = [];
for (const [name, at] of arrivals) {
  const t = new Thread({ target: comeToWork, args: [name, at], name });
  t.start();
  staff.push(t);
}
for (const t of staff) t.join();

console.log(log.join(', '));
