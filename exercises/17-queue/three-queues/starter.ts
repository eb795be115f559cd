import { letters } from 'exercise';
import { Queue } from 'queue';
import { Thread } from 'threading';

export const oldest: string[] = []; // senders in the order in which their letters came
export const newest: string[] = []; // the letter on top first
export const urgent: string[] = []; // 1 before 2; of the same urgency, the older one first

const line = new Queue<string>();

// TODO: two more queues, and every letter in all three of them
for (const [sender] of letters) line.put(sender);

// TODO: a clerk, a thread, for each queue, who takes everything out of it
function readLine() {
  while (true) oldest.push(line.get());
}

const clerk = new Thread({ target: readLine });
clerk.start();
clerk.join();

console.log(oldest, newest, urgent);
