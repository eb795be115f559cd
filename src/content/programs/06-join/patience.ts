import { Thread } from 'threading';
import { sleep } from 'time';

const slow = new Thread({
  target: () => sleep(5),
  name: 'machine 5',
});
slow.start();

// wait, but no longer than two seconds
slow.join(2);

if (slow.isAlive()) {
  console.log(`${slow.name} is still running`);
  console.log('off for a coffee');
  // and now until the end
  slow.join();
}
console.log(`${slow.name} has finished`);
