import { Thread } from 'threading';
import { sleep } from 'time';

function work(n: number) {
  console.log(`>>> ${n}`);
  sleep(3);
  console.log('thread done');
}

for (let n = 1; n <= 2; n++) {
  const t = new Thread({ target: work, args: [n] });
  t.start();
}

console.log('ending');
