import { jobs, limit } from 'exercise';
import { Semaphore, Timer } from 'threading';
import { sleep } from 'time';

function work(seconds: number) {
  sleep(seconds);
}

function watched(i: number) {
  const token = new Semaphore(1);

  function settle(verdict: string) {
    if (token.acquire(false)) console.log(`job ${i}: ${verdict}`);
  }

  const dog = new Timer(limit, settle, ['too slow']);
  dog.start();
  work(jobs[i]!);
  settle('done');
  dog.cancel();
}

for (let i = 0; i < jobs.length; i++) watched(i);
