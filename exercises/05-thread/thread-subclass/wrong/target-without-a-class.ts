import { Thread } from 'threading';
import { sleep } from 'time';

const received: number[] = [];

function download(file: string, size: number) {
  sleep(size);
  received.push(size);
  console.log(`${file}: ${size} MB`);
}

const map = new Thread({ target: download, args: ['map', 2] });
const song = new Thread({ target: download, args: ['song', 3] });
map.start();
song.start();

console.log('downloading');

map.join();
song.join();
console.log(`${received[0]! + received[1]!} MB in all`);
