import { visitors } from 'exercise';
import { Event, Thread, enumerate, mainThread } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

const all: Thread[] = [];
const leaving: string[] = [];
for (const [name, stays] of visitors) {
  const t = new Thread({ target: visit, args: [stays], name });
  t.start();
  all.push(t);
  if (!stays) leaving.push(name);
}

for (const t of all) {
  if (leaving.includes(t.name)) t.join();
}
reports.push(
  enumerate()
    .filter((t) => t !== mainThread())
    .map((t) => t.name),
);

bell.set();
for (const t of all) t.join();
reports.push(
  enumerate()
    .filter((t) => t !== mainThread())
    .map((t) => t.name),
);
