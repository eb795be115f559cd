import { Thread, activeCount, enumerate } from 'threading';
import { sleep } from 'time';

function callTheRoll() {
  const names = enumerate().map((t) => t.name);
  console.log(`${activeCount()} alive: ${names.join(', ')}`);
}

callTheRoll();
const ann = new Thread({ target: sleep, args: [1], name: 'Ann' });
const bo = new Thread({ target: sleep, args: [3], name: 'Bo' });
callTheRoll(); // made, but not started

ann.start();
bo.start();
callTheRoll();

ann.join();
callTheRoll();
console.log(`Ann: ${ann.isAlive()}, Bo: ${bo.isAlive()}`);
