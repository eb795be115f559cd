import { clerks, sales } from 'exercise';
import { Thread } from 'threading';

class Mutex {
  private readonly state = new Int32Array(new SharedArrayBuffer(4));

  acquire() {
    while (Atomics.compareExchange(this.state, 0, 0, 1) !== 0) Atomics.wait(this.state, 0, 0);
  }

  release() {
    Atomics.store(this.state, 0, 0);
    Atomics.notify(this.state, 0, 1);
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
