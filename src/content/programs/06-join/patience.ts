import { Thread } from 'threading';
import { sleep } from 'time';

const slow = new Thread({ target: () => sleep(5), name: 'slow machine' });
slow.start();

slow.join(2); // wait, but no longer than two seconds
if (slow.isAlive()) {
  console.log(`${slow.name} is still running, I am off for a coffee`);
  slow.join(); // and now until the end
}
console.log(`${slow.name} has finished`);
