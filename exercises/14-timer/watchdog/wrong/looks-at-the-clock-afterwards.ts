import { jobs, limit } from 'exercise';
import { sleep, time } from 'time';

function work(seconds: number) {
  sleep(seconds);
}

function watched(i: number) {
  const began = time();
  work(jobs[i]!);
  const late = time() - began > limit;
  console.log(late ? `job ${i}: too slow` : `job ${i}: done`);
}

for (let i = 0; i < jobs.length; i++) watched(i);
