import { Process } from 'multiprocessing';
import { getpid } from 'os';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

if (import.meta.main) {
  // @ts-expect-error: the result of report, not report itself
  const first = new Process({ target: report('first') });
  // @ts-expect-error: the result of report, not report itself
  const second = new Process({ target: report('second') });
  first.start();
  second.start();
  first.join();
  second.join();
  console.log(`parent: process ${getpid()}`);
}
