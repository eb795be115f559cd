import { letters } from 'exercise';
import { LifoQueue, PriorityQueue, Queue } from 'queue';
import { Thread } from 'threading';

export const oldest: string[] = []; // senders in the order in which their letters came
export const newest: string[] = []; // the letter on top first
export const urgent: string[] = []; // 1 before 2; of the same urgency, the older one first

const line = new Queue<string>();
const pile = new LifoQueue<string>();
const tray = new PriorityQueue<{ urgency: number; sender: string }>();

for (const [sender, urgency] of letters) {
  line.put(sender);
  pile.put(sender);
  tray.put({ urgency, sender });
}

function readLine() {
  for (let i = 0; i < letters.length; i++) oldest.push(line.get());
}

function readPile() {
  for (let i = 0; i < letters.length; i++) newest.push(pile.get());
}

function readTray() {
  for (let i = 0; i < letters.length; i++) urgent.push(tray.get().sender);
}

const clerks = [readLine, readPile, readTray].map((target) => new Thread({ target }));
for (const clerk of clerks) clerk.start();
for (const clerk of clerks) clerk.join();

console.log(oldest, newest, urgent);
