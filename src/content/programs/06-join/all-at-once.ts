import { Thread } from 'threading';
import { monotonic, sleep } from 'time';

function wash(machine: number) {
  sleep(2);
  console.log(`machine ${machine} is done`);
}

const began = monotonic();
const machines: Thread[] = [];

for (let n = 1; n <= 5; n++) {
  const t = new Thread({
    target: wash,
    args: [n],
  });
  t.start();
  machines.push(t);
}

// nobody has waited for anything yet

for (const t of machines) t.join();

const took = monotonic() - began;
console.log(`all done: ${took.toFixed(1)} s`);
