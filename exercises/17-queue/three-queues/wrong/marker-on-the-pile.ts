import { letters } from 'exercise';
import { LifoQueue, PriorityQueue, Queue } from 'queue';
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
line.put('');
pile.put('');
tray.put([9, letters.length, '']);

function readLine() {
  for (;;) {
    const letter = line.get();
    if (letter === '') return;
    oldest.push(letter);
  }
}

function readPile() {
  for (;;) {
    const letter = pile.get();
    if (letter === '') return;
    newest.push(letter);
  }
}

function readTray() {
  for (;;) {
    const letter = tray.get();
    if (letter[2] === '') return;
    urgent.push(letter[2]);
  }
}

const clerks = [readLine, readPile, readTray].map((target) => new Thread({ target }));
for (const clerk of clerks) clerk.start();
for (const clerk of clerks) clerk.join();

console.log(oldest, newest, urgent);
