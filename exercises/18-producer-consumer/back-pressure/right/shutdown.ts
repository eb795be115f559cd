import { pictures, printers, room } from 'exercise';
import { Queue, ShutDown } from 'queue';
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

const waiting = new Queue<number>(room - 1 - printers);

function camera() {
  for (let i = 0; i < pictures; i++) waiting.put(shoot(i));
  waiting.shutdown();
}

function printer() {
  try {
    while (true) print(waiting.get());
  } catch (error) {
    if (!(error instanceof ShutDown)) throw error;
  }
}

new Thread({ target: camera, name: 'camera' }).start();
for (let i = 0; i < printers; i++) new Thread({ target: printer, name: `printer ${i}` }).start();
