import { hydrogens, oxygens } from 'exercise';
import { Lock, Semaphore, Thread } from 'threading';

export const log: string[] = []; // who comes and who bonds, in this order

function bond(kind: string) {
  log.push(`${kind} bonds`);
}

const oneAtATime = new Lock();
const here = new Semaphore(0);
const go = new Semaphore(0);
const done = new Semaphore(0);

function hydrogen() {
  here.release();
  go.acquire();
  bond('H');
  done.release();
}

function oxygen() {
  using _ = oneAtATime.hold();
  here.acquire();
  here.acquire();
  go.release(2);
  bond('O');
  done.acquire();
  done.acquire();
}

function atom(kind: string) {
  log.push(`${kind} comes`);
  if (kind === 'H') hydrogen();
  else oxygen();
}

const threads: Thread[] = [];
for (let i = 0; i < hydrogens; i++) threads.push(new Thread({ target: atom, args: ['H'] }));
for (let i = 0; i < oxygens; i++) threads.push(new Thread({ target: atom, args: ['O'] }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(log.join(', '));
