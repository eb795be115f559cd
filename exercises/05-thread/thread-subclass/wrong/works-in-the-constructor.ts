import { Thread } from 'threading';
import { sleep } from 'time';

class Download extends Thread {
  received = 0;

  constructor(file: string, size: number) {
    super();
    sleep(size);
    this.received = size;
    console.log(`${file}: ${size} MB`);
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
