import { Thread } from 'threading';

const board = new Int32Array(new SharedArrayBuffer(4));
board[0] = 100;
export let left = 0;

function sellOne() {
  const seen = Atomics.load(board, 0); // one step
  Atomics.store(board, 0, seen - 1); // and one more
}

const ann = new Thread({ target: sellOne, name: 'Ann' });
const bo = new Thread({ target: sellOne, name: 'Bo' });

ann.start();
bo.start();
ann.join();
bo.join();

left = Atomics.load(board, 0);
console.log(`tickets left: ${left}`);
