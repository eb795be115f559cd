import { visitors } from 'exercise';
import { Event, Thread } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

const all: Thread[] = [];
for (const [name, stays] of visitors) {
  const t = new Thread({ target: visit, args: [stays], name });
  t.start();
  t.join();
  all.push(t);
}

const present = () => all.filter((t) => t.isAlive()).map((t) => t.name);

reports.push(present());

bell.set();
reports.push(present());
