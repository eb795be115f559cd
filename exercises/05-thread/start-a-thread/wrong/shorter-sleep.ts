import { Thread } from 'threading';
import { sleep } from 'time';

function work(n: number) {
  console.log(`>>> ${n}`);
  sleep(1);
  console.log('thread done');
}

const t = new Thread({ target: work, args: [2] });
t.start();

console.log('ending');
