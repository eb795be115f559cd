import { Thread } from 'threading';
import { sleep } from 'time';

class Download extends Thread {
  received = 0;
  file: string;
  size: number;

  // @ts-expect-error: super() is missing
  constructor(file: string, size: number) {
    // @ts-expect-error: super() is missing
    this.file = file;
    // @ts-expect-error: super() is missing
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

map.join();
song.join();
console.log(`${map.received + song.received} MB in all`);
