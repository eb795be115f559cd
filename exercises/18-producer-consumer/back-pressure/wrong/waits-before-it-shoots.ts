import { pictures, printers, room } from 'exercise';
import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

export const log: string[] = []; // when a picture begins and ceases to take up memory

function shoot(i: number): number {
  log.push(`shot ${i}`);
  sleep(1);
  return i;
}

function print(picture: number) {
  sleep(3);
  log.push(`printed ${picture}`);
}

const waiting = new Queue<number | null>();

function camera() {
  for (let i = 0; i < pictures; i++) {
    while (waiting.qsize() >= room - 1 - printers) sleep(1);
    waiting.put(shoot(i));
  }
  for (let i = 0; i < printers; i++) waiting.put(null);
}

function printer() {
  while (true) {
    const picture = waiting.get();
    if (picture === null) return;
    print(picture);
  }
}

new Thread({ target: camera, name: 'camera' }).start();
for (let i = 0; i < printers; i++) new Thread({ target: printer, name: `printer ${i}` }).start();
