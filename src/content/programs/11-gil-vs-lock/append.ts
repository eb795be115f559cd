import { Thread } from 'threading';

export const visitors: string[] = [];
export let count = 0;

function signIn(name: string) {
  visitors.push(name); // one step
  count += 1; // two
}

const ann = new Thread({ target: signIn, args: ['Ann'] });
const bo = new Thread({ target: signIn, args: ['Bo'] });
ann.start();
bo.start();
ann.join();
bo.join();

console.log(`${visitors.length} names, count ${count}`);
