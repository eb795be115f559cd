import { plates, washers } from 'exercise';
import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const dirty = new Queue<string>();
export const clean: string[] = [];
export const broken: string[] = [];

function wash(plate: string) {
  sleep(1);
  if (plate.startsWith('cracked')) throw new Error(`the ${plate} fell apart`);
}

function work() {
  while (true) {
    const plate = dirty.get();
    try {
      wash(plate);
      clean.push(plate);
      dirty.taskDone();
    } catch {
      broken.push(plate);
      dirty.taskDone();
    }
  }
}

for (let i = 0; i < washers; i++) new Thread({ target: work, daemon: true }).start();
for (const plate of plates) dirty.put(plate);

dirty.join();
export const atClosing = [...clean, ...broken]; // what has been dealt with when the kitchen closes
console.log(`closing: ${clean.length} clean, ${broken.length} broken`);
