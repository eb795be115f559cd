import { visitors } from 'exercise';
import { Event, Thread } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

const byName = new Map<string, Thread>();
for (const [name, stays] of visitors) {
  const t = new Thread({ target: visit, args: [stays], name });
  t.start();
  byName.set(name, t);
}

function callTheRoll() {
  const names: string[] = [];
  for (const [name, t] of byName) {
    if (t.isAlive()) names.push(name);
  }
  reports.push(names);
}

for (const [name, stays] of visitors) {
  if (!stays) byName.get(name)!.join();
}
callTheRoll();

bell.set();
for (const t of byName.values()) t.join();
callTheRoll();
