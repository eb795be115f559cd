import { Process } from 'multiprocessing';
import { getpid } from 'os';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

if (import.meta.main) {
  const first = new Process({ target: report, args: ['first'] });
  const second = new Process({ target: report, args: ['second'] });
  first.start();
  second.start();
  console.log(`parent: process ${getpid()}`);
}
