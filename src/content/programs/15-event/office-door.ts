import { Event, Thread } from 'threading';
import { sleep } from 'time';

const open = new Event(); // set: the door stands open

function watchDoor() {
  let ticks = 0;
  while (true) {
    if (open.isSet()) {
      ticks += 1;
      if (ticks > 3) {
        open.clear();
        console.log('door shuts');
      }
    } else {
      ticks = 0;
      open.wait();
      console.log('door opens');
    }
    sleep(0.5);
  }
}

function comeToWork(name: string, arrival: number) {
  sleep(arrival);
  for (let swipes = 0; swipes < 12; swipes++) {
    if (open.isSet()) {
      console.log(`  ${name} goes in, swipes: ${swipes}`);
      return;
    }
    console.log(`  ${name} swipes`);
    open.set();
    sleep(0.5); // walks up to the door
  }
  console.log(`  ${name} goes home`);
}

new Thread({ target: watchDoor, name: 'door', daemon: true }).start();
const ann = new Thread({ target: comeToWork, args: ['Ann', 0.2], name: 'Ann' });
const bo = new Thread({ target: comeToWork, args: ['Bo', 2.4], name: 'Bo' });
ann.start();
bo.start();
ann.join();
bo.join();
