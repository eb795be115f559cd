import { Thread } from 'threading';

export let n = 0;

function count() {
  for (;;) n += 1;
}

const counter = new Thread({ target: count, name: 'counter' });
counter.start();
counter.join();
