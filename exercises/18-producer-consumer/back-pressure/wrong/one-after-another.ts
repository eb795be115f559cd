import { pictures, printers } from 'exercise';
import { Queue } from 'queue';
import { Lock, Thread } from 'threading';
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

const turn = new Lock();
const waiting = new Queue<number | null>(1);

function camera() {
  for (let i = 0; i < pictures; i++) waiting.put(shoot(i));
  for (let i = 0; i < printers; i++) waiting.put(null);
}

function printer() {
  while (true) {
    const picture = waiting.get();
    if (picture === null) return;
    using _ = turn.hold();
    print(picture);
  }
}

new Thread({ target: camera, name: 'camera' }).start();
for (let i = 0; i < printers; i++) new Thread({ target: printer, name: `printer ${i}` }).start();
