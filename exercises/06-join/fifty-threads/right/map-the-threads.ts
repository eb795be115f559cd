import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function work(i: number) {
  sleep(2);
  console.log(`thread ${i} done`);
}

const all = Array.from({ length: threads }, (_, i) => new Thread({ target: work, args: [i] }));
all.forEach((t) => t.start());
all.forEach((t) => t.join());
console.log('all done');
