import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function work(i: number) {
  sleep(2);
  console.log(`thread ${i} done`);
}

const started: Thread[] = [];
for (let i = 0; i < threads; i++) {
  started.push(new Thread({ target: work, args: [i] }));
}
for (const t of started) {
  t.join();
  t.start();
}

console.log('all done');
