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
  const t = new Thread({ target: visit, args: [stays], name });
  t.start();
  all.push(t);
  if (!stays) leaving.push(t);
}

function present() {
  const names = new Set<string>();
  for (const t of all) {
    if (t.isAlive()) names.add(t.name);
  }
  return [...names];
}

for (const t of leaving) t.join();
reports.push(present());

bell.set();
for (const t of all) t.join();
reports.push(present());
