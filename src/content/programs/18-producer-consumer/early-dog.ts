import { Queue } from 'queue';
import { Thread } from 'threading';

const bowl = new Queue<string>();
export const eaten: string[] = [];

function butcher() {
  bowl.put('bone 1');
  bowl.put('bone 2');
}

function dog() {
  while (bowl.qsize() > 0) {
    eaten.push(bowl.get());
  }
}

const b = new Thread({ target: butcher, name: 'butcher' });
const d = new Thread({ target: dog, name: 'dog' });
b.start();
d.start();
b.join();
d.join();

console.log(`${eaten.length} eaten`);
