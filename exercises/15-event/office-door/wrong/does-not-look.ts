import { arrivals } from 'exercise';
import { Event, Thread } from 'threading';
import { sleep } from 'time';

export const log: string[] = [];
const open = new Event();

function watchDoor() {
  let ticks = 0; // how long the door has been open
  while (true) {
    if (open.isSet()) {
      ticks += 1;
      if (ticks > 3) {
        open.clear();
        log.push('door shuts');
      }
    } else {
      ticks = 0;
      open.wait();
    }
    sleep(0.5);
  }
}

function enter(name: string) {
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
