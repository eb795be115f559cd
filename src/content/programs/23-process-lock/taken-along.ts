import { Lock, Process } from 'multiprocessing';
import { sleep } from 'time';

function keep(key: Lock) {
  using _ = key.hold();
  console.log('I have the key');
  sleep(60);
}

if (import.meta.main) {
  const key = new Lock();
  const child = new Process({ target: keep, args: [key] });
  child.start();
  sleep(1);
  child.terminate(); // ended from outside, in the middle of its block
  child.join();
  console.log(`it ended with ${child.exitcode}`);
  console.log(key.acquire({ timeout: 5 }) ? 'the key is free' : 'the key is still taken');
}
