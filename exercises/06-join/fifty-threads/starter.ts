import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function work(i: number) {
  sleep(2);
  console.log(`thread ${i} done`);
}

// TODO: have work run in as many threads as `threads` says, with i from 0 to threads - 1
// TODO: wait here until all of them have ended

console.log('all done');
