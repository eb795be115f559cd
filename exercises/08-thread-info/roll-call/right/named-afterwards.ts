import { visitors } from 'exercise';
import { Event, Thread, currentThread, enumerate } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

const leaving: Thread[] = [];
for (const [name, stays] of visitors) {
  const t = new Thread({ target: visit, args: [stays] });
  t.name = name;
  t.start();
  if (!stays) leaving.push(t);
}

function others() {
  return enumerate().filter((t) => t !== currentThread());
}

for (const t of leaving) t.join();
reports.push(others().map((t) => t.name));

bell.set();
for (const t of others()) t.join();
reports.push(others().map((t) => t.name));
