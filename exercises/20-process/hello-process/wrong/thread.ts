import { getpid, getppid } from 'os';
import { Thread } from 'threading';
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
  const child = new Thread({ target: hello, args: ['bob'] });
  child.start();
  child.join();
  console.log('exit code 0');
}
