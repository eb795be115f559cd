import { visitors } from 'exercise';
import { Event, Thread } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

const all: Thread[] = [];
const leaving: Thread[] = [];
for (const [name, stays] of visitors) {
  const t = new Thread({ target: visit, args: [stays] });
  t.start();
  all.push(t);
  if (!stays) leaving.push(t);
}

function callTheRoll() {
  reports.push(visitors.filter((_visitor, i) => all[i]!.isAlive()).map(([name]) => name));
}

for (const t of leaving) t.join();
callTheRoll();

bell.set();
for (const t of all) t.join();
callTheRoll();
