import { Thread } from 'threading';
import { sleep } from 'time';

function work(n: number) {
  console.log(`>>> ${n}`);
  sleep(3);
  console.log('thread done');
}

new Thread({ target: () => work(2) }).start();

console.log('ending');
