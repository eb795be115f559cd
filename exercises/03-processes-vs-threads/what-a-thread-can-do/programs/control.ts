import { Process } from 'multiprocessing';
import { Thread } from 'threading';
import { sleep } from 'time';

function work(who: string) {
  for (let round = 0; round < 5; round++) sleep(1);
  console.log(`${who}: done`);
}

if (import.meta.main) {
  const thread = new Thread({ target: work, args: ['thread'] });
  const child = new Process({ target: work, args: ['child'] });
  thread.start();
  child.start();

  sleep(1.5);
  child.terminate(); // a Thread has no such method
  child.join();
  thread.join();
}
