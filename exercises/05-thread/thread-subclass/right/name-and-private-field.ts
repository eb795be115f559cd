import { Thread } from 'threading';
import { sleep } from 'time';

class Download extends Thread {
  #size: number;
  received = 0;

  constructor(file: string, size: number) {
    super({ name: file });
    this.#size = size;
  }

  override run() {
    while (this.received < this.#size) {
      sleep(1);
      this.received += 1;
    }
    console.log(`${this.name}: ${this.received} MB`);
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
