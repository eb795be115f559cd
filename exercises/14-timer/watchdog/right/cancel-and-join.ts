import { jobs, limit } from 'exercise';
import { Timer } from 'threading';
import { sleep } from 'time';

function work(seconds: number) {
  sleep(seconds);
}

function watched(i: number) {
  let late = false;

  function bark() {
    late = true;
    console.log(`job ${i}: too slow`);
  }

  const dog = new Timer(limit, bark);
  dog.start();
  work(jobs[i]!);
  dog.cancel();
  dog.join();
  if (!late) console.log(`job ${i}: done`);
}

for (let i = 0; i < jobs.length; i++) watched(i);
