import { Thread } from 'threading';

export let num = 2;

function decrement() {
  num -= 1; // a read, then a write
}

const ann = new Thread({ target: decrement, name: 'Ann' });
const bo = new Thread({ target: decrement, name: 'Bo' });
ann.start();
bo.start();
ann.join();
bo.join();
