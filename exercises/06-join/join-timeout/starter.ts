import { limit, seconds } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

const stations: Thread[] = [];
for (const [i, time] of seconds.entries()) {
  // asking a weather station takes as long as it takes to answer
  const t = new Thread({ target: sleep, args: [time], name: `station ${i}` });
  t.start();
  stations.push(t);
}

// TODO: wait for all of them, but no longer than `limit` seconds in all
for (const t of stations) t.join();

// TODO: print `station 2 is late` for each that has not answered by then

console.log('going on');
