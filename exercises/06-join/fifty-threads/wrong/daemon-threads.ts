import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function work(i: number) {
  sleep(2);
  console.log(`thread ${i} done`);
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  const t = new Thread({ target: work, args: [i], daemon: true });
  t.start();
  started.push(t);
}

console.log('all done');
