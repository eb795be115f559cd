import { Process } from 'multiprocessing';
import { getpid } from 'os';

class Reporter extends Process {
  override run() {
    console.log(`${this.name}: process ${getpid()}`);
  }
}

if (import.meta.main) {
  const first = new Reporter({ name: 'first' });
  const second = new Reporter({ name: 'second' });
  first.start();
  second.start();
  second.join();
  first.join();
  console.log(`parent: process ${getpid()}`);
}
