import { hydrogens, oxygens } from 'exercise';
import { Barrier, Semaphore, Thread } from 'threading';

export const log: string[] = []; // who comes and who bonds, in this order

function bond(kind: string) {
  log.push(`${kind} bonds`);
}

const placesForH = new Semaphore(2);
const placesForO = new Semaphore(1);
const complete = new Barrier(2);

function hydrogen() {
  using _ = placesForH.hold();
  complete.wait();
  bond('H');
}

function oxygen() {
  using _ = placesForO.hold();
  complete.wait();
  bond('O');
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
