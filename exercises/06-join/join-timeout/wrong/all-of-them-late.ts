import { limit, seconds } from 'exercise';
import { Thread } from 'threading';
import { monotonic, sleep } from 'time';

const deadline = monotonic() + limit;
const stations: Thread[] = [];
for (const [i, time] of seconds.entries()) {
  const t = new Thread({ target: sleep, args: [time], name: `station ${i}` });
  t.start();
  stations.push(t);
}

for (const t of stations) t.join(Math.max(0, deadline - monotonic()));

if (stations.some((t) => t.isAlive())) {
  for (const t of stations) console.log(`${t.name} is late`);
}

console.log('going on');
