import { Lock, Thread } from 'threading';

export let tickets = 100;
const pen = new Lock();

function sellOne() {
  using _ = pen.hold(); // take the pen, or wait for it
  const seen = tickets;
  tickets = seen - 1;
} // here the pen goes back, whatever happened

const ann = new Thread({ target: sellOne });
const bo = new Thread({ target: sellOne });

ann.start();
bo.start();
ann.join();
bo.join();

console.log(`tickets left: ${tickets}`);
