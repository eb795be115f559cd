import { Thread } from 'threading';
import { sleep } from 'time';

class Kettle extends Thread {
  litres: number;

  constructor(litres: number, name: string) {
    super({ name }); // first of all, let Thread set itself up
    this.litres = litres;
  }

  override run() {
    // what the new thread does
    console.log(`${this.name}: heating ${this.litres} l`);
    sleep(2);
    console.log(`${this.name}: boiling`);
  }
}

const kettle = new Kettle(1.5, 'kettle');
kettle.start(); // start() calls run() in the new thread
console.log('main goes on');
