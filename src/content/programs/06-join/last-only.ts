import { Thread } from 'threading';
import { sleep } from 'time';

export const finished: number[] = [];

function wash(seconds: number) {
  sleep(seconds);
  finished.push(seconds);
}

const machines: Thread[] = [];
for (const seconds of [3, 2, 1]) {
  const t = new Thread({ target: wash, args: [seconds] });
  t.start();
  machines.push(t);
}

// only the one that was started last
machines.at(-1)!.join();
console.log(`finished: ${finished.length} of ${machines.length}`);
