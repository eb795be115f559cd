import { limit, seconds } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

const stations: Thread[] = [];
for (const [i, time] of seconds.entries()) {
  const t = new Thread({ target: sleep, args: [time], name: `station ${i}` });
  t.start();
  stations.push(t);
}

const waiter = new Thread({
  target: () => {
    for (const t of stations) t.join();
  },
});
waiter.start();
waiter.join(limit);

for (const t of stations) {
  if (t.isAlive()) console.log(`${t.name} is late`);
}

console.log('going on');
