import { Thread } from 'threading';
import { sleep } from 'time';

class Worker extends Thread {
  n: number;

  constructor(n: number) {
    super();
    this.n = n;
  }

  override run() {
    console.log(`>>> ${this.n}`);
    sleep(3);
    console.log('thread done');
  }
}

new Worker(2).start();
console.log('ending');
