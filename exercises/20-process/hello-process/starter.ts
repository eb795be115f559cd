import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { sleep } from 'time';

function info(title: string) {
  // TODO: print the title, and the pid, the parent's pid and import.meta.main of the process that comes by here
}

function hello(name: string) {
  // TODO: say who you are with info, sleep for two seconds, greet
}

if (import.meta.main) {
  info('main');
  // TODO: a new process says hello to bob
  // TODO: how did it end?
}
