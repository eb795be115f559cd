import { Thread } from 'threading';
import { sleep } from 'time';

let file = '';
let size = 0;

class Download extends Thread {
  received = 0;

  constructor(name: string, megabytes: number) {
    super();
    file = name;
    size = megabytes;
  }

  override run() {
    sleep(size);
    this.received = size;
    console.log(`${file}: ${this.received} MB`);
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
