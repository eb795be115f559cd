import { Thread } from 'threading';
import { sleep } from 'time';

function work(n: number) {
  console.log(`>>> ${n}`);
  sleep(3);
  console.log('thread done');
}

// @ts-expect-error: the arguments must be a list
const t = new Thread({ target: work, args: 2 });
t.start();

console.log('ending');
