import { Thread } from 'threading';

export let num = 2;

function one() {
  return 1;
}

function decrement() {
  num -= one(); // a call between read and write
}

const ann = new Thread({ target: decrement });
const bo = new Thread({ target: decrement });
ann.start();
bo.start();
ann.join();
bo.join();
