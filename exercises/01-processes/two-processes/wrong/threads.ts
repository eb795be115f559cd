import { getpid } from 'os';
import { Thread } from 'threading';

function report(name: string) {
  console.log(`${name}: process ${getpid()}`);
}

if (import.meta.main) {
  const first = new Thread({ target: report, args: ['first'] });
  const second = new Thread({ target: report, args: ['second'] });
  first.start();
  second.start();
  first.join();
  second.join();
  console.log(`parent: process ${getpid()}`);
}
