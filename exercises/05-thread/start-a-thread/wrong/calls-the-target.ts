import { Thread } from 'threading';
import { sleep } from 'time';

function work(n: number) {
  console.log(`>>> ${n}`);
  sleep(3);
  console.log('thread done');
}

// @ts-expect-error: the result of work, not work itself
const t = new Thread({ target: work(2) });
t.start();

console.log('ending');
