import { jobs } from 'exercise';
import { Empty, Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const lines = new Queue<string>();
let over = false;

function keepLog() {
  while (!over || !lines.empty()) {
    try {
      console.log(lines.get({ timeout: 5 }));
    } catch (error) {
      if (!(error instanceof Empty)) throw error;
    }
  }
}

function work(seconds: number) {
  sleep(seconds);
  lines.put(`job of ${seconds} s done`);
}

const logger = new Thread({ target: keepLog, name: 'logger' });
logger.start();

const workers: Thread[] = [];
for (const seconds of jobs) {
  const t = new Thread({ target: work, args: [seconds] });
  t.start();
  workers.push(t);
}
for (const t of workers) t.join();
over = true;
