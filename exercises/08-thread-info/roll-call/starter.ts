import { visitors } from 'exercise';
import { Event, Thread, activeCount } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait(); // until somebody rings
}

// TODO: let the visitors in, call the roll, ring, call the roll again
for (const [name, stays] of visitors) {
  console.log(`${name} ${stays ? 'stays until the bell rings' : 'leaves before that'}`);
}
console.log(`threads alive: ${activeCount()}`);
