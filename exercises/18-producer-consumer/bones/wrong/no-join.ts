import { bones } from 'exercise';
import { Queue } from 'queue';
import { Thread } from 'threading';

const bowl = new Queue<number | null>();
export const eaten: number[] = [];
export let thanked = -1; // how many bones were eaten when the butcher said thanks

function serve() {
  for (let i = 0; i < bones; i++) bowl.put(i);
  thanked = eaten.length;
  console.log('butcher: all eaten, thank you');
  bowl.put(null);
}

function eat() {
  while (true) {
    const bone = bowl.get();
    if (bone === null) break;
    eaten.push(bone);
    bowl.taskDone();
  }
  console.log('dog: going home');
}

const butcher = new Thread({ target: serve, name: 'butcher' });
const dog = new Thread({ target: eat, name: 'dog' });
butcher.start();
dog.start();
