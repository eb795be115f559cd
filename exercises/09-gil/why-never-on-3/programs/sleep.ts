import { Thread } from 'threading';
import { sleep } from 'time';

export let num = 2;

function decrement() {
  const seen = num;
  sleep(0.1); // the thread gives the GIL away by itself
  num = seen - 1;
}

const ann = new Thread({ target: decrement });
const bo = new Thread({ target: decrement });
ann.start();
bo.start();
ann.join();
bo.join();
