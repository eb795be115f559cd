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
    using _ = lock.hold();
    if (!open) return;
    open = false;
    console.log(`job ${i}: ${verdict}`);
  }

  const dog = new Timer(limit, settle, ['too slow']);
  dog.start();
  dog.cancel();
  work(jobs[i]!);
  settle('done');
}

for (let i = 0; i < jobs.length; i++) watched(i);
