import { Thread } from 'threading';
import { sleep } from 'time';

class Download extends Thread {
  // how many MB are here already
  received = 0;
  file: string;
  size: number;

  constructor(file: string, size: number) {
    // first of all, let Thread set itself up
    super();
    this.file = file;
    this.size = size;
  }

  override run() {
    sleep(this.size); // a second for each MB
    this.received = this.size;
    console.log(`${this.file}: ${this.received} MB`);
  }
}

const map = new Download('map', 2);
const song = new Download('song', 3);
map.start();
song.start();

console.log('downloading');

map.join();
song.join();
console.log(`${map.received + song.received} MB in all`);
