import { Thread } from 'threading';

export let tickets = 100;

function sellOne() {
  const seen = tickets; // look at the board
  tickets = seen - 1; // wipe it, write the new number
}

const ann = new Thread({ target: sellOne, name: 'Ann' });
const bo = new Thread({ target: sellOne, name: 'Bo' });

ann.start();
bo.start();
ann.join();
bo.join();

console.log(`tickets left: ${tickets}`);
