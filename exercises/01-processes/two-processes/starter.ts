import { Process } from 'multiprocessing';
import { getpid } from 'os';

// TODO: a function that prints the name it is given, and the pid of the process it runs in

if (import.meta.main) {
  // only the process that the program begins with comes in here
  // TODO: have two new processes run that function, as first and as second
  // TODO: wait here until both have ended

  console.log(`parent: process ${getpid()}`);
}
