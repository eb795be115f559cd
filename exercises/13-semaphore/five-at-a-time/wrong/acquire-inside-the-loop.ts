import { places, sizes } from 'exercise';
import { BoundedSemaphore, Thread } from 'threading';
import { sleep } from 'time';

const server = new BoundedSemaphore(places);

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) {
    using _ = server.hold();
    sleep(sizes[i]! / 2);
  }
  console.log(`file ${i} ends`);
}

const started: Thread[] = [];
for (let i = 0; i < sizes.length; i++) {
  const t = new Thread({ target: fetchFile, args: [i] });
  t.start();
  started.push(t);
}
for (const t of started) t.join();
