import { places, sizes } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

for (let first = 0; first < sizes.length; first += places) {
  const batch: Thread[] = [];
  for (let i = first; i < Math.min(first + places, sizes.length); i++) {
    const t = new Thread({ target: fetchFile, args: [i] });
    t.start();
    batch.push(t);
  }
  for (const t of batch) t.join();
}
