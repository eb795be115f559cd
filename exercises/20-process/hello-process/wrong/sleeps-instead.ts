import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { sleep } from 'time';

function info(title: string) {
  console.log(`${title}: pid ${getpid()}, parent ${getppid()}, main ${import.meta.main}`);
}

function hello(name: string) {
  info('hello');
  sleep(2);
  console.log(`hello ${name}`);
}

if (import.meta.main) {
  info('main');
  const child = new Process({ target: hello, args: ['bob'] });
  child.start();
  sleep(3);
  console.log(`exit code ${child.exitcode}`);
}
