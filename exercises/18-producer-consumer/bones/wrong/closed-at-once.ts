import { bones } from 'exercise';
import { Queue, ShutDown } from 'queue';
import { Thread } from 'threading';

const bowl = new Queue<number>();
export const eaten: number[] = [];
export let thanked = -1; // how many bones were eaten when the butcher said thanks

function serve() {
  for (let i = 0; i < bones; i++) bowl.put(i);
  bowl.shutdown(true);
  bowl.join(); // until the dog has eaten them all
  thanked = eaten.length;
  console.log('butcher: all eaten, thank you');
}

function eat() {
  try {
    while (true) {
      eaten.push(bowl.get());
      bowl.taskDone();
    }
  } catch (error) {
    if (!(error instanceof ShutDown)) throw error;
  }
  console.log('dog: going home');
}

const butcher = new Thread({ target: serve, name: 'butcher' });
const dog = new Thread({ target: eat, name: 'dog' });
butcher.start();
dog.start();
