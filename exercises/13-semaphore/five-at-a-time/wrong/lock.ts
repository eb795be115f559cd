import { places, sizes } from 'exercise';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

const server = new Lock();

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

function fetchInTurn(i: number) {
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
