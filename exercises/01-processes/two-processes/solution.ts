import { Process } from 'multiprocessing';
import { getpid } from 'os';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

if (import.meta.main) {
  // only the process that the program begins with comes in here
  const first = new Process({ target: report, args: ['first'] });
  const second = new Process({ target: report, args: ['second'] });
  first.start();
  second.start();
  first.join();
  second.join();

  console.log(`parent: process ${getpid()}`);
}
