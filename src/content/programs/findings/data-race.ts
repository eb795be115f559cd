import { Thread } from 'threading';

export let message = '';

function write() {
  message = 'hello';
}

const writer = new Thread({ target: write, name: 'Ann' });
writer.start();
console.log(message);
writer.join();
