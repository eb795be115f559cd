import { Thread, activeCount } from 'threading';
import { sleep } from 'time';

function work() {
  sleep(1);
}

new Thread({ target: work, name: 'Ann' }).start();
while (activeCount() > 1) {}
console.log('done');
