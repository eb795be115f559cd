import { Thread } from 'threading';
import { sleep } from 'time';

function work(n: number) {
  console.log(`>>> ${n}`);
  sleep(3); // a job that takes its time
  console.log('thread done');
}

// TODO: have a new thread run work with the argument 2

console.log('ending');
