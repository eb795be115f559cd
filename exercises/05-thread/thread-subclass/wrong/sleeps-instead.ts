import { Thread } from 'threading';
import { sleep } from 'time';

class Download extends Thread {
  received = 0;
  file: string;
  size: number;

  constructor(file: string, size: number) {
    super();
    this.file = file;
    this.size = size;
  }

  override run() {
    sleep(this.size);
    this.received = this.size;
    console.log(`${this.file}: ${this.received} MB`);
  }
}

const map = new Download('map', 2);
const song = new Download('song', 3);
map.start();
song.start();

console.log('downloading');

sleep(3);
console.log(`${map.received + song.received} MB in all`);
