import { Queue } from 'queue';
import { Thread } from 'threading';

const buns = new Queue<string>();

function bake() {
  buns.put('bun');
}

function eat() {
  buns.get();
  buns.get();
}

const baker = new Thread({ target: bake, name: 'baker' });
const eater = new Thread({ target: eat, name: 'eater' });
baker.start();
eater.start();
baker.join();
eater.join();
