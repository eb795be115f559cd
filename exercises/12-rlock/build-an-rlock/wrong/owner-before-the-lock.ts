import { RuntimeError } from 'builtins';
import { boxes, packers } from 'exercise';
import { currentThread, Lock, Thread } from 'threading';

class ReentrantLock {
  private readonly lock = new Lock();
  private owner: Thread | null = null;
  private count = 0;

  acquire() {
    const me = currentThread();
    if (this.owner !== me) {
      this.owner = me;
      this.lock.acquire();
    }
    this.count += 1;
  }

  release() {
    if (this.owner !== currentThread()) throw new RuntimeError('only the owner may release');
    this.count -= 1;
    if (this.count > 0) return;
    this.owner = null;
    this.lock.release();
  }
}

export const pairs: [number, number][] = [];
export let refused = false;
const room = new ReentrantLock();
let apples = 0;
let pears = 0;

function addApple() {
  room.acquire();
  apples += 1;
  room.release();
}

function addPear() {
  room.acquire();
  pears += 1;
  room.release();
}

function pack() {
  for (let i = 0; i < boxes; i++) {
    room.acquire();
    addApple();
    addPear();
    pairs.push([apples, pears]);
    room.release();
  }
}

function intrude() {
  try {
    room.release();
  } catch {
    refused = true;
  }
}

const threads = [new Thread({ target: intrude, name: 'stranger' })];
for (let i = 1; i <= packers; i++) threads.push(new Thread({ target: pack, name: `packer ${i}` }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(`${pairs.join(' | ')}, the stranger was ${refused ? '' : 'not '}refused`);
