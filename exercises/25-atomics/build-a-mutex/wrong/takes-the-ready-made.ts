import { clerks, sales } from 'exercise';
import { Lock, Thread } from 'threading';

class Mutex {
  private readonly lock = new Lock();

  acquire() {
    this.lock.acquire();
  }

  release() {
    this.lock.release();
  }
}

export let sold = 0;
const door = new Mutex();

function sell() {
  for (let i = 0; i < sales; i++) {
    door.acquire();
    sold += 1;
    door.release();
  }
}

const threads: Thread[] = [];
for (let i = 1; i <= clerks; i++) threads.push(new Thread({ target: sell, name: `clerk ${i}` }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(`sold: ${sold}`);
