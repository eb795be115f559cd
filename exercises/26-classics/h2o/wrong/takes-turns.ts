import { hydrogens, oxygens } from 'exercise';
import { Condition, Thread } from 'threading';

export const log: string[] = []; // who comes and who bonds, in this order

function bond(kind: string) {
  log.push(`${kind} bonds`);
}

const lab = new Condition();
let bonded = 0;

function hydrogen() {
  using _ = lab.hold();
  lab.waitFor(() => bonded % 3 < 2);
  bonded += 1;
  bond('H');
  lab.notifyAll();
}

function oxygen() {
  using _ = lab.hold();
  lab.waitFor(() => bonded % 3 === 2);
  bonded += 1;
  bond('O');
  lab.notifyAll();
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
