import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { sleep } from 'time';

function info(title: string, pid: number, parent: number) {
  console.log(`${title}: pid ${pid}, parent ${parent}, main ${import.meta.main}`);
}

function hello(name: string, pid: number, parent: number) {
  info('hello', pid, parent);
  sleep(2);
  console.log(`hello ${name}`);
}

if (import.meta.main) {
  const pid = getpid();
  const parent = getppid();
  info('main', pid, parent);
  const child = new Process({ target: hello, args: ['bob', pid, parent] });
  child.start();
  child.join();
  console.log(`exit code ${child.exitcode}`);
}
