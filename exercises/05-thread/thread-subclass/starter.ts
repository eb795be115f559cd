import { Thread } from 'threading';
import { sleep } from 'time';

class Download extends Thread {
  // how many MB are here already
  received = 0;

  // TODO: a constructor that takes the file's name and its size in MB
  // TODO: the job: sleep a second for each MB, set received to the size, and print the line
}

// TODO: download map (2 MB) and song (3 MB) at the same time

console.log('downloading');

// TODO: when both are here, print the total
