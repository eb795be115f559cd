import { arrivals } from 'exercise';
import { Event, Lock, Thread } from 'threading';
import { sleep } from 'time';

export const log: string[] = [];
const open = new Event();
const doorway = new Lock();
let onTheWay = 0;

function watchDoor() {
  while (true) {
    open.wait();
    sleep(2);
    if (onTheWay > 0) continue;
    open.clear();
    log.push('door shuts');
  }
}

function enter(name: string) {
  {
    using _ = doorway.hold();
    onTheWay += 1;
    log.push(`${name} swipes`);
    open.set();
  }
  sleep(0.5); // from the reader to the door
  using _ = doorway.hold();
  log.push(`${name} goes in`);
  onTheWay -= 1;
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
