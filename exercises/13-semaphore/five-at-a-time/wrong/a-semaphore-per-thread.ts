import { places, sizes } from 'exercise';
import { BoundedSemaphore, Thread } from 'threading';
import { sleep } from 'time';

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

function fetchInTurn(i: number) {
  const server = new BoundedSemaphore(places);
  using _ = server.hold();
  fetchFile(i);
}

const started: Thread[] = [];
for (let i = 0; i < sizes.length; i++) {
  const t = new Thread({ target: fetchInTurn, args: [i] });
  t.start();
  started.push(t);
}
for (const t of started) t.join();
