import { jobs, limit } from 'exercise';
import { Timer } from 'threading';
import { sleep } from 'time';

function work(seconds: number) {
  sleep(seconds);
}

function watched(i: number) {
  let open = true;

  function settle(verdict: string) {
    if (!open) return;
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
