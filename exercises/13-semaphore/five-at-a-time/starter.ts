import { places, sizes } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

// TODO: fetch the files 0 to sizes.length - 1, each in a thread of its own
// TODO: never more than `places` of them at the same time
