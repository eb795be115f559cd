import { jobs, limit } from 'exercise';
import { Lock, Timer } from 'threading';
import { sleep } from 'time';

function work(seconds: number) {
  sleep(seconds);
}

function watched(i: number) {
  const lock = new Lock();
  let open = true;

  function settle(verdict: string) {
    lock.acquire();
    const first = open;
    lock.release();
    if (!first) return;
    open = false;
    console.log(`job ${i}: ${verdict}`);
  }

  const dog = new Timer(limit, settle, ['too slow']);
  dog.start();
  work(jobs[i]!);
  settle('done');
  dog.cancel();
}

for (let i = 0; i < jobs.length; i++) watched(i);
