import { RuntimeError } from 'builtins';
import { boxes, packers } from 'exercise';
import { currentThread, Thread } from 'threading';

class ReentrantLock {
  private readonly tallies = new Map<Thread, number>();

  acquire() {
    const me = currentThread();
    this.tallies.set(me, (this.tallies.get(me) ?? 0) + 1);
  }

  release() {
    const me = currentThread();
    const count = this.tallies.get(me) ?? 0;
    if (count === 0) throw new RuntimeError('only the owner may release');
    this.tallies.set(me, count - 1);
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
