import { letters } from 'exercise';
import { Thread } from 'threading';

export const oldest: string[] = [];
export const newest: string[] = [];
export const urgent: string[] = [];

const senders = letters.map(([sender]) => sender);
const clerks = [
  new Thread({ target: () => oldest.push(...senders) }),
  new Thread({ target: () => newest.push(...[...senders].reverse()) }),
  new Thread({ target: () => urgent.push(...[...letters].sort((a, b) => a[1] - b[1]).map(([sender]) => sender)) }),
];
for (const clerk of clerks) clerk.start();
for (const clerk of clerks) clerk.join();
