import { Thread } from 'threading';
import { sleep } from 'time';

class Kettle extends Thread {
  litres: number;

  constructor(litres: number, name: string) {
    // first of all, let Thread set itself up
    super({ name });
    this.litres = litres;
  }

  // what the new thread does
  override run() {
    console.log(`${this.name}: heating ${this.litres} l`);
    sleep(2);
    console.log(`${this.name}: boiling`);
  }
}

const kettle = new Kettle(1.5, 'kettle');
// start() calls run() in the new thread
kettle.start();
console.log('main goes on');
