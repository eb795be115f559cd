import { Semaphore, Thread } from 'threading';

const tokens = new Semaphore(2); // two may be inside
export let soap = 10;

function washHands() {
  using _ = tokens.hold();
  soap -= 1;
}

const ann = new Thread({ target: washHands });
const bo = new Thread({ target: washHands });
ann.start();
bo.start();
ann.join();
bo.join();

console.log('soap left:', soap);
