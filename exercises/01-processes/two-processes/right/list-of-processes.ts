import { Process } from 'multiprocessing';
import { getpid } from 'os';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

if (import.meta.main) {
  const processes = ['first', 'second'].map((name) => new Process({ target: report, args: [name] }));
  for (const process of processes) process.start();
  for (const process of processes) process.join();
  console.log(`parent: process ${getpid()}`);
}
