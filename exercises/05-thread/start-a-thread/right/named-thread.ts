import { Thread } from 'threading';
import { sleep } from 'time';

function work(n: number) {
  console.log(`>>> ${n}`);
  sleep(3);
  console.log('thread done');
}

const worker = new Thread({ target: work, args: [2], name: 'worker', daemon: false });
worker.start();

console.log('ending');
worker.join();
