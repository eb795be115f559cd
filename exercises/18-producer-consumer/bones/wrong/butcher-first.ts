import { bones } from 'exercise';
import { Queue } from 'queue';
import { Thread } from 'threading';

const bowl = new Queue<number>();
export const eaten: number[] = [];
export let thanked = -1; // how many bones were eaten when the butcher said thanks

function serve() {
  for (let i = 0; i < bones; i++) bowl.put(i);
  bowl.join(); // until the dog has eaten them all
  thanked = eaten.length;
  console.log('butcher: all eaten, thank you');
}

function eat() {
  while (bowl.qsize() > 0) {
    eaten.push(bowl.get());
    bowl.taskDone();
  }
  console.log('dog: going home');
}

const butcher = new Thread({ target: serve, name: 'butcher' });
const dog = new Thread({ target: eat, name: 'dog' });
butcher.start();
butcher.join();
dog.start();
