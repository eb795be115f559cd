import { places, sizes } from 'exercise';
import { Condition, Thread } from 'threading';
import { sleep } from 'time';

const left = new Condition();
let free = places;

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

function fetchInTurn(i: number) {
  {
    using _ = left.hold();
    while (free === 0) left.wait();
    free -= 1;
  }
  try {
    fetchFile(i);
  } finally {
    using _ = left.hold();
    free += 1;
    left.notify();
  }
}

const started: Thread[] = [];
for (let i = 0; i < sizes.length; i++) {
  const t = new Thread({ target: fetchInTurn, args: [i] });
  t.start();
  started.push(t);
}
for (const t of started) t.join();
