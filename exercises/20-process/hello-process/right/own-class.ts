import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { sleep } from 'time';

function info(title: string) {
  console.log(`${title}: pid ${getpid()}, parent ${getppid()}, main ${import.meta.main}`);
}

class Hello extends Process {
  guest: string;

  constructor(guest: string) {
    super({ name: `hello to ${guest}` });
    this.guest = guest;
  }

  override run() {
    info('hello');
    sleep(2);
    console.log(`hello ${this.guest}`);
  }
}

if (import.meta.main) {
  info('main');
  const child = new Hello('bob');
  child.start();
  child.join();
  console.log(`exit code ${child.exitcode}`);
}
