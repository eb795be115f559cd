import { Process } from 'multiprocessing';
import { getpid } from 'os';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

function main() {
  const children: Process[] = [];
  for (const name of ['second', 'first']) {
    const child = new Process({ target: report, args: [name], name });
    children.push(child);
    child.start();
  }
  while (children.length > 0) children.pop()!.join();
  report('parent');
}

if (import.meta.main) main();
