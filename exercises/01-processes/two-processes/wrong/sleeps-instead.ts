import { Process } from 'multiprocessing';
import { getpid } from 'os';
import { sleep } from 'time';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

if (import.meta.main) {
  const first = new Process({ target: report, args: ['first'] });
  const second = new Process({ target: report, args: ['second'] });
  first.start();
  second.start();
  sleep(1);
  console.log(`parent: process ${getpid()}`);
}
