import { visitors } from 'exercise';
import { Event, Thread, enumerate, mainThread } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

function callTheRoll() {
  const present = enumerate().filter((t) => t !== mainThread());
  reports.push(present.map((t) => t.name));
}

const all: Thread[] = [];
const leaving: Thread[] = [];
for (const [name, stays] of visitors) {
  const t = new Thread({ target: visit, args: [stays], name });
  t.run();
  all.push(t);
  if (!stays) leaving.push(t);
}

for (const t of leaving) t.join();
callTheRoll();

bell.set();
for (const t of all) t.join();
callTheRoll();
