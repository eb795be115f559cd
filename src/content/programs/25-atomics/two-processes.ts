import { Process } from 'multiprocessing';

export let left = 0;

function sell(board: Int32Array) {
  Atomics.sub(board, 0, 1); // no copy of the board: the board
}

if (import.meta.main) {
  const board = new Int32Array(new SharedArrayBuffer(4));
  Atomics.store(board, 0, 100);
  const tills = [1, 2].map(() => new Process({ target: sell, args: [board] }));
  for (const till of tills) till.start();
  for (const till of tills) till.join();
  left = Atomics.load(board, 0);
  console.log('tickets left:', left);
}
