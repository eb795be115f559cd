import { Thread } from 'threading';
import { monotonic, sleep } from 'time';

function wash(machine: number) {
  sleep(2);
  console.log(`machine ${machine} has finished`);
}

const began = monotonic();
for (let machine = 1; machine <= 5; machine++) {
  const t = new Thread({ target: wash, args: [machine] });
  t.start();
  // stand in front of it until it has finished
  t.join();
}
console.log(`all done after ${(monotonic() - began).toFixed(1)} s`);
