import { Process } from 'multiprocessing';
import { compute } from 'time';

function knead(dough: string) {
  for (let round = 1; round <= 3; round++) {
    compute(1); // work for the processor, no waiting
    console.log(`${dough}: round ${round}`);
  }
}

if (import.meta.main) {
  new Process({ target: knead, args: ['bread'] }).start();
  new Process({ target: knead, args: ['pasta'] }).start();
}
