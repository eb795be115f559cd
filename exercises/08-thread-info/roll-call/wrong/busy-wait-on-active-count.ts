import { visitors } from 'exercise';
import { Event, Thread, activeCount, enumerate, mainThread } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

function callTheRoll() {
  const present = enumerate().filter((t) => t !== mainThread());
  reports.push(present.map((t) => t.name));
}

let staying = 0;
for (const [name, stays] of visitors) {
  new Thread({ target: visit, args: [stays], name }).start();
  if (stays) staying += 1;
}

while (activeCount() > staying + 1) {}
callTheRoll();

bell.set();
while (activeCount() > 1) {}
callTheRoll();
