import { Thread } from 'threading';

export let num = 2;

function decrement() {
  const seen = num;
  let less = seen;
  for (let i = 0; i < 1; i++) less -= 1; // a loop between read and write
  num = less;
}

const ann = new Thread({ target: decrement });
const bo = new Thread({ target: decrement });
ann.start();
bo.start();
ann.join();
bo.join();
