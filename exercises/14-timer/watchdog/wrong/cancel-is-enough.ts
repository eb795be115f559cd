import { jobs, limit } from 'exercise';
import { Timer } from 'threading';
import { sleep } from 'time';

function work(seconds: number) {
  sleep(seconds);
}

function watched(i: number) {
  const dog = new Timer(limit, () => console.log(`job ${i}: too slow`));
  dog.start();
  work(jobs[i]!);
  dog.cancel();
  console.log(`job ${i}: done`);
}

for (let i = 0; i < jobs.length; i++) watched(i);
