import { activeChildren, currentProcess, Process, parentProcess } from 'multiprocessing';
import { getppid } from 'os';
import { sleep } from 'time';

function info(title: string) {
  const parent = parentProcess()?.pid ?? getppid();
  console.log(`${title}: pid ${currentProcess().pid}, parent ${parent}, main ${parentProcess() === null}`);
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
  for (const one of activeChildren()) one.join();
  console.log(`exit code ${child.exitcode}`);
}
