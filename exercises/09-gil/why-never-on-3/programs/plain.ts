import { Thread } from 'threading';

export let num = 2;

function decrement() {
  num -= 1;
}

const ann = new Thread({ target: decrement });
const bo = new Thread({ target: decrement });
ann.start();
bo.start();
ann.join();
bo.join();
