import { limit, seconds } from 'exercise';
import { Thread } from 'threading';
import { monotonic, sleep } from 'time';

const stations: Thread[] = [];
for (const [i, time] of seconds.entries()) {
  const t = new Thread({ target: sleep, args: [time], name: `station ${i}` });
  t.start();
  stations.push(t);
}

let left = limit;
for (const t of stations) {
  const before = monotonic();
  t.join(left);
  left = Math.max(0, left - (monotonic() - before));
  if (t.isAlive()) console.log(`${t.name} is late`);
}

console.log('going on');
