import { Thread } from 'threading';
import { sleep } from 'time';

class Download {
  received = 0;
  readonly #thread: Thread;

  constructor(file: string, size: number) {
    this.#thread = new Thread({
      target: () => {
        sleep(size);
        this.received = size;
        console.log(`${file}: ${size} MB`);
      },
    });
  }

  start() {
    this.#thread.start();
  }

  join() {
    this.#thread.join();
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
