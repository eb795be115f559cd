import { limit, seconds } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

const stations: Thread[] = [];
for (const [i, time] of seconds.entries()) {
  const t = new Thread({ target: sleep, args: [time], name: `station ${i}` });
  t.start();
  stations.push(t);
}

for (const t of stations) {
  t.join(limit);
  if (t.isAlive()) break;
}

for (const t of stations) {
  if (t.isAlive()) console.log(`${t.name} is late`);
}

console.log('going on');
