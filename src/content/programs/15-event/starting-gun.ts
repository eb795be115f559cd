import { Event, Thread } from 'threading';
import { sleep } from 'time';

const gun = new Event();

function run(name: string) {
  console.log(`${name} is ready`);
  gun.wait(); // sleeps until the event is set
  console.log(`${name} runs`);
}

const runners: Thread[] = [];
for (const name of ['Ann', 'Bo', 'Cy']) {
  const t = new Thread({ target: run, args: [name], name });
  t.start();
  runners.push(t);
}
sleep(1);
console.log('bang!');
gun.set(); // wakes all of them at once

sleep(1);
const late = new Thread({ target: run, args: ['Di'], name: 'Di' });
late.start();
for (const t of [...runners, late]) t.join();
