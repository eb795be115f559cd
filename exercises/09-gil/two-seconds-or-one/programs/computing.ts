import { Thread } from 'threading';
import { compute } from 'time';

function job() {
  compute(1); // a second of pure processor work
}

const ann = new Thread({ target: job });
const bo = new Thread({ target: job });
ann.start();
bo.start();
ann.join();
bo.join();
