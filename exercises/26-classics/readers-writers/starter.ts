import { visits } from 'exercise';
import { Condition, Lock, Thread } from 'threading';
import { sleep } from 'time';

const board = { left: 0, right: 0 }; // one notice, on two sheets
export const seen: string[] = []; // what readers saw on the two sheets
export const begun: string[] = []; // who got to the board, in this order

// TODO: readers together, a writer alone, and no writer kept out by readers who came later
function beginReading() {}

function endReading() {}

function beginWriting() {}

function endWriting() {}

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
