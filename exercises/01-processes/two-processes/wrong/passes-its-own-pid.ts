import { Process } from 'multiprocessing';
import { getpid } from 'os';

function report(name: string, pid: number) {
  console.log(`${name}: process ${pid}`);
}

if (import.meta.main) {
  const first = new Process({ target: report, args: ['first', getpid()] });
  const second = new Process({ target: report, args: ['second', getpid()] });
  first.start();
  second.start();
  first.join();
  second.join();
  console.log(`parent: process ${getpid()}`);
}
