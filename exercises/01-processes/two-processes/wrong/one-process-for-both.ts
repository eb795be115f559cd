import { Process } from 'multiprocessing';
import { getpid } from 'os';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

function both() {
  report('first');
  report('second');
}

if (import.meta.main) {
  const child = new Process({ target: both });
  child.start();
  child.join();
  console.log(`parent: process ${getpid()}`);
}
