import { workers } from 'exercise';
import { Process } from 'multiprocessing';
import { compute } from 'time';

function work(i: number) {
  compute(1);
  console.log(`worker ${i} is done`);
}

if (import.meta.main) {
  for (let i = 0; i < workers; i++) {
    const child = new Process({ target: work, args: [i] });
    child.start();
    child.join();
  }
  console.log('all have started');
}
