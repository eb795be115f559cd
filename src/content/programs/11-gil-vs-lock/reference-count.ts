import { Thread } from 'threading';

let references = 2; // two names for one object
export const freed: string[] = [];

function drop(name: string) {
  references -= 1;
  if (references === 0) freed.push(name);
}

const ann = new Thread({ target: drop, args: ['Ann'] });
const bo = new Thread({ target: drop, args: ['Bo'] });
ann.start();
bo.start();
ann.join();
bo.join();

console.log(`freed ${freed.length} times`);
