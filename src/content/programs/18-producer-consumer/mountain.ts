import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const DISHES = 100;
const hatch = new Queue<number>(); // as many places as you like

function cook() {
  for (let i = 0; i < DISHES; i++) {
    sleep(1);
    hatch.put(i);
  }
  console.log(`cook: done, and ${hatch.qsize()} dishes stand there getting cold`);
}

function waiter() {
  for (let i = 0; i < DISHES; i++) {
    hatch.get();
    sleep(2);
  }
}

new Thread({ target: cook, name: 'cook' }).start();
new Thread({ target: waiter, name: 'waiter' }).start();
