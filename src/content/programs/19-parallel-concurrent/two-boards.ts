import { Process } from 'multiprocessing';
import { compute } from 'time';

function play(board: string) {
  for (let move = 1; move <= 2; move++) {
    compute(0.015); // think about it
    console.log(`${board}, move ${move}`);
  }
}

if (import.meta.main) {
  const boards = ['board A', 'board B'];
  for (const name of boards) {
    new Process({ target: play, args: [name], name }).start();
  }
}
