import { arrivals } from 'exercise';
import { Condition, Thread } from 'threading';
import { sleep } from 'time';

export const log: string[] = [];
const doorway = new Condition();
let isOpen = false;
let onTheWay = 0;

function watchDoor() {
  using _ = doorway.hold();
  while (true) {
    doorway.waitFor(() => isOpen);
    doorway.wait(2);
    doorway.waitFor(() => onTheWay === 0);
    isOpen = false;
    log.push('door shuts');
  }
}

function enter(name: string) {
  {
    using _ = doorway.hold();
    onTheWay += 1;
    log.push(`${name} swipes`);
    isOpen = true;
    doorway.notifyAll();
  }
  sleep(0.5); // from the reader to the door
  using _ = doorway.hold();
  log.push(`${name} goes in`);
  onTheWay -= 1;
  doorway.notifyAll();
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
