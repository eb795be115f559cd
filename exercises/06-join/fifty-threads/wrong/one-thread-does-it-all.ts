import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function work(i: number) {
  sleep(2);
  console.log(`thread ${i} done`);
}

function workAll() {
  for (let i = 0; i < threads; i++) work(i);
}

const t = new Thread({ target: workAll });
t.start();
t.join();

console.log('all done');
