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
  hello('bob');
  console.log('exit code 0');
}
