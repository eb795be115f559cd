import { places, sizes } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

function worker(first: number) {
  for (let i = first; i < sizes.length; i += places) fetchFile(i);
}

for (let first = 0; first < places; first++) {
  new Thread({ target: worker, args: [first] }).start();
}
