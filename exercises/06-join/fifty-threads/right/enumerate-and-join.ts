import { threads } from 'exercise';
import { currentThread, enumerate, Thread } from 'threading';
import { sleep } from 'time';

function work(i: number) {
  sleep(2);
  console.log(`thread ${i} done`);
}

for (let i = 0; i < threads; i++) new Thread({ target: work, args: [i] }).start();

for (const t of enumerate()) {
  if (t !== currentThread()) t.join();
}
console.log('all done');
