import { Thread } from 'threading';
import { compute, sleep, time } from 'time';

function twoAtOnce(job: () => void) {
  const began = time();
  const ann = new Thread({ target: job });
  const bo = new Thread({ target: job });
  ann.start();
  bo.start();
  ann.join();
  bo.join();
  const took = time() - began;
  return `${took.toFixed(1)} s`;
}

function talk() {
  // a second of pure processor work
  compute(1);
}

function wait() {
  // a second of waiting
  sleep(1);
}

console.log('two wait:', twoAtOnce(wait));
console.log('two talk:', twoAtOnce(talk));
