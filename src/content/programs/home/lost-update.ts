import { Thread } from 'threading';

export let tickets = 100;

function sell() {
  tickets -= 1;
}

const ann = new Thread({ target: sell, name: 'Ann' });
const bo = new Thread({ target: sell, name: 'Bo' });
ann.start();
bo.start();
ann.join();
bo.join();
console.log('tickets left:', tickets);
