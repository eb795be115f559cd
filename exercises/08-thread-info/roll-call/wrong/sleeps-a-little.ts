import { visitors } from 'exercise';
import { Event, Thread, enumerate, mainThread } from 'threading';
import { sleep } from 'time';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

function callTheRoll() {
  const present = enumerate().filter((t) => t !== mainThread());
  reports.push(present.map((t) => t.name));
}

for (const [name, stays] of visitors) {
  const t = new Thread({ target: visit, args: [stays], name });
  t.start();
}

sleep(1);
callTheRoll();

bell.set();
sleep(1);
callTheRoll();
