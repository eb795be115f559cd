import { jobs } from 'exercise';
import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const lines = new Queue<string>();

function keepLog() {
  while (true) {
    const line = lines.get();
    console.log(line);
    lines.taskDone();
  }
}

function work(seconds: number) {
  sleep(seconds);
  lines.put(`job of ${seconds} s done`);
}

const logger = new Thread({ target: keepLog, name: 'logger' });
logger.daemon = true;
logger.start();

const workers: Thread[] = [];
for (const seconds of jobs) {
  const t = new Thread({ target: work, args: [seconds] });
  t.start();
  workers.push(t);
}
lines.join();
for (const t of workers) t.join();
