import { Process } from 'multiprocessing';
import { compute } from 'time';

function job() {
  compute(1); // a second of pure processor work
}

if (import.meta.main) {
  const ann = new Process({ target: job });
  const bo = new Process({ target: job });
  ann.start();
  bo.start();
  ann.join();
  bo.join();
}
