import { places, sizes } from 'exercise';
import { Semaphore, Thread } from 'threading';
import { sleep } from 'time';

const server = new Semaphore(places);

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

function fetchAndLeave(i: number) {
  try {
    fetchFile(i);
  } finally {
    server.release();
  }
}

for (let i = 0; i < sizes.length; i++) {
  server.acquire();
  new Thread({ target: fetchAndLeave, args: [i] }).start();
}
