import { Barrier, Thread } from 'threading';
import { sleep } from 'time';

const top = new Barrier(3, () => console.log('all here: picture!'));

function hike(name: string, seconds: number) {
  for (const hill of ['first', 'second']) {
    sleep(seconds);
    console.log(`${name} is on the ${hill} hill`);
    top.wait(); // until three have come
  }
}

const hikers: Thread[] = [];
for (const [name, seconds] of [
  ['Ann', 1],
  ['Bo', 2],
  ['Cy', 4],
] as const) {
  const t = new Thread({ target: hike, args: [name, seconds], name });
  t.start();
  hikers.push(t);
}
for (const t of hikers) t.join();
