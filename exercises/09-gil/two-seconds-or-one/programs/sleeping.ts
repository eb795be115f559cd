import { Thread } from 'threading';
import { sleep } from 'time';

function job() {
  sleep(1); // a second of waiting
}

const ann = new Thread({ target: job });
const bo = new Thread({ target: job });
ann.start();
bo.start();
ann.join();
bo.join();
