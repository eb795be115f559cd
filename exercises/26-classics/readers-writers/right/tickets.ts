import { visits } from 'exercise';
import { Condition, Thread } from 'threading';
import { sleep } from 'time';

const board = { left: 0, right: 0 }; // one notice, on two sheets
export const seen: string[] = []; // what readers saw on the two sheets
export const begun: string[] = []; // who got to the board, in this order

const changed = new Condition();
let reading = 0;
let writing = false;
let nextTicket = 0;
let serving = 0;

function beginReading() {
  using _ = changed.hold();
  const mine = nextTicket++;
  changed.waitFor(() => serving === mine && !writing);
  reading += 1;
  serving += 1;
  changed.notifyAll();
}

function endReading() {
  using _ = changed.hold();
  reading -= 1;
  changed.notifyAll();
}

function beginWriting() {
  using _ = changed.hold();
  const mine = nextTicket++;
  changed.waitFor(() => serving === mine && !writing && reading === 0);
  writing = true;
  serving += 1;
}

function endWriting() {
  using _ = changed.hold();
  writing = false;
  changed.notifyAll();
}

function read(name: string, arrives: number, stays: number) {
  sleep(arrives);
  beginReading();
  begun.push(name);
  const left = board.left;
  sleep(stays);
  seen.push(`${left} ${board.right}`);
  endReading();
}

function write(name: string, arrives: number, stays: number) {
  sleep(arrives);
  beginWriting();
  begun.push(name);
  board.left += 1;
  sleep(stays);
  board.right += 1;
  endWriting();
}

const threads = visits.map(([name, arrives, stays]) => {
  const target = name.startsWith('writer') ? write : read;
  return new Thread({ target, args: [name, arrives, stays], name });
});
for (const t of threads) t.start();
for (const t of threads) t.join();

export const notices = [board.left, board.right];
console.log(`seen: ${seen.join(', ')}`);
