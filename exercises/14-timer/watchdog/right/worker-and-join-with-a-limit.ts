import { jobs, limit } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function work(seconds: number) {
  sleep(seconds);
}

function watched(i: number) {
  const worker = new Thread({ target: work, args: [jobs[i]!] });
  worker.start();
  worker.join(limit);
  console.log(worker.isAlive() ? `job ${i}: too slow` : `job ${i}: done`);
  worker.join();
}

for (let i = 0; i < jobs.length; i++) watched(i);
