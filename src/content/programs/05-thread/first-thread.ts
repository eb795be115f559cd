import { Thread } from 'threading';
import { sleep } from 'time';

function makeTea(cups: number) {
  console.log(`kettle on for ${cups} cups`);
  sleep(3); // the water boils by itself
  console.log('tea is ready');
}

const helper = new Thread({
  target: makeTea, // the function itself, not its result
  args: [2],
});
helper.start();
console.log('laying the table');
