import { Event, Thread } from 'threading';
import { sleep } from 'time';

const go = new Event(); // set: you may drive

function light() {
  for (let cycle = 0; cycle < 2; cycle++) {
    go.set();
    console.log('green');
    sleep(10);
    console.log('yellow'); // the event is still set
    sleep(3);
    go.clear();
    console.log('red');
    sleep(7);
  }
}

function car(name: string, arrival: number) {
  sleep(arrival);
  if (!go.isSet()) console.log(`  ${name} stops`);
  go.wait();
  console.log(`  ${name} drives on`);
}

const threads = [
  new Thread({ target: light, name: 'light' }),
  new Thread({ target: car, args: ['Ann', 4.5], name: 'Ann' }),
  new Thread({ target: car, args: ['Bo', 11.5], name: 'Bo' }),
  new Thread({ target: car, args: ['Cy', 15.5], name: 'Cy' }),
];
for (const t of threads) t.start();
for (const t of threads) t.join();
