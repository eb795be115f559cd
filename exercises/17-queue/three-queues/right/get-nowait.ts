import { letters } from 'exercise';
import { LifoQueue, PriorityQueue, Queue, Empty } from 'queue';
import { Thread } from 'threading';

export const oldest: string[] = []; // senders in the order in which their letters came
export const newest: string[] = []; // the letter on top first
export const urgent: string[] = []; // 1 before 2; of the same urgency, the older one first

const line = new Queue<string>();
const pile = new LifoQueue<string>();
const tray = new PriorityQueue<[number, number, string]>();

for (const [i, [sender, urgency]] of letters.entries()) {
  line.put(sender);
  pile.put(sender);
  tray.put([urgency, i, sender]);
}

function read<T>(queue: Queue<T>, note: (letter: T) => void) {
  try {
    while (true) note(queue.getNowait());
  } catch (error) {
    if (!(error instanceof Empty)) throw error;
  }
}

const clerks = [
  new Thread({ target: () => read(line, (sender) => oldest.push(sender)) }),
  new Thread({ target: () => read(pile, (sender) => newest.push(sender)) }),
  new Thread({ target: () => read(tray, ([, , sender]) => urgent.push(sender)) }),
];
for (const clerk of clerks) clerk.start();
for (const clerk of clerks) clerk.join();
