import { limit, seconds } from 'exercise';
import { Event, Lock, Thread } from 'threading';
import { sleep } from 'time';

const allHere = new Event();
const answered = new Set<number>();
const lock = new Lock();

function ask(i: number) {
  sleep(seconds[i]!);
  using _ = lock.hold();
  answered.add(i);
  if (answered.size === seconds.length) allHere.set();
}

const stations = seconds.map((_: number, i: number) => new Thread({ target: ask, args: [i], name: `station ${i}` }));
for (const t of stations) t.start();

allHere.wait(limit);

for (const [i, t] of stations.entries()) {
  if (!answered.has(i)) console.log(`${t.name} is late`);
}

console.log('going on');
