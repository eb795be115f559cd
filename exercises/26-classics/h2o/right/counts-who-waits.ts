import { hydrogens, oxygens } from 'exercise';
import { Condition, Thread } from 'threading';

export const log: string[] = []; // who comes and who bonds, in this order

function bond(kind: string) {
  log.push(`${kind} bonds`);
}

const lab = new Condition();
const waiting = { H: 0, O: 0 };
const places = { H: 0, O: 0 }; // in the molecule that is bonding

function join(kind: 'H' | 'O') {
  using _ = lab.hold();
  waiting[kind] += 1;
  begin();
  lab.waitFor(() => places[kind] > 0);
  places[kind] -= 1;
  bond(kind);
  begin();
}

function begin() {
  if (places.H + places.O > 0 || waiting.H < 2 || waiting.O < 1) return;
  waiting.H -= 2;
  waiting.O -= 1;
  places.H = 2;
  places.O = 1;
  lab.notifyAll();
}

function hydrogen() {
  join('H');
}

function oxygen() {
  join('O');
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
