import { Process } from 'multiprocessing';
import { exit } from 'sys';
import { sleep } from 'time';

function returns() {
  sleep(1);
}

function leaves() {
  sleep(2);
  exit(3);
}

function fails() {
  sleep(3);
  throw new RangeError('no such seat');
}

function lingers() {
  sleep(60);
}

if (import.meta.main) {
  const targets = [returns, leaves, fails, lingers];
  const children = targets.map((target) => {
    return new Process({ target, name: target.name });
  });
  for (const child of children) child.start();
  sleep(4);
  children[3]!.terminate();
  for (const child of children) child.join();
  for (const child of children) {
    console.log(`${child.name}: ${child.exitcode}`);
  }
}
