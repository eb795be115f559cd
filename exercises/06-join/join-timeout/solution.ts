import { limit, seconds } from 'exercise';
import { Thread } from 'threading';
import { monotonic, sleep } from 'time';

const deadline = monotonic() + limit;
const stations: Thread[] = [];
for (const [i, time] of seconds.entries()) {
  // asking a weather station takes as long as it takes to answer
  const t = new Thread({ target: sleep, args: [time], name: `station ${i}` });
  t.start();
  stations.push(t);
}

// what is left of the time, for each of them
for (const t of stations) t.join(Math.max(0, deadline - monotonic()));

for (const t of stations) {
  if (t.isAlive()) console.log(`${t.name} is late`);
}

console.log('going on');
