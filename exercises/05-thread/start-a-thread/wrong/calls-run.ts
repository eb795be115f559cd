import { Thread } from 'threading';
import { sleep } from 'time';

function work(n: number) {
  console.log(`>>> ${n}`);
  sleep(3);
  console.log('thread done');
}

const t = new Thread({ target: work, args: [2] });
t.run();

console.log('ending');
