import { sizes } from 'exercise';
import { sleep } from 'time';

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

for (let i = 0; i < sizes.length; i++) fetchFile(i);
