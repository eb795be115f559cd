import { Process } from 'multiprocessing';
import { getpid } from 'os';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

if (import.meta.main) {
  for (const name of ['first', 'second']) {
    const process = new Process({ target: report, args: [name] });
    process.start();
    process.join();
  }
  console.log(`parent: process ${getpid()}`);
}
