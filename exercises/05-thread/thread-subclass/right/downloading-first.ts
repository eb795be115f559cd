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

const downloads = [new Download('map', 2), new Download('song', 3)];

console.log('downloading');
for (const each of downloads) each.start();
for (const each of downloads) each.join();

const total = downloads.reduce((sum, { received }) => sum + received, 0);
console.log(`${total} MB in all`);
