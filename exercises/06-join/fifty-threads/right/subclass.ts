import { threads } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

class Worker extends Thread {
  i: number;

  constructor(i: number) {
    super({ name: `worker-${i}` });
    this.i = i;
  }

  override run() {
    sleep(2);
    console.log(`thread ${this.i} done`);
  }
}

const workers: Worker[] = [];
for (let i = 0; i < threads; i++) workers.push(new Worker(i));
for (const worker of workers) worker.start();
for (const worker of workers) worker.join();
console.log('all done');
