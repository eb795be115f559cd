import { plates, washers } from 'exercise';
import { Queue, ShutDown } from 'queue';
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
  try {
    while (true) handle(dirty.get());
  } catch (error) {
    if (!(error instanceof ShutDown)) throw error;
  }
}

function handle(plate: string) {
  try {
    wash(plate);
    clean.push(plate);
  } catch {
    broken.push(plate);
  }
}

const team: Thread[] = [];
for (let i = 0; i < washers; i++) team.push(new Thread({ target: work }));
for (const washer of team) washer.start();
for (const plate of plates) dirty.put(plate);

dirty.shutdown();
for (const washer of team) washer.join();
export const atClosing = [...clean, ...broken]; // what has been dealt with when the kitchen closes
console.log(`closing: ${clean.length} clean, ${broken.length} broken`);
