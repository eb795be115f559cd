import { connections, questions } from 'exercise';
import { Semaphore, Thread } from 'threading';
import { sleep } from 'time';

export const free = [...connections]; // lines that nobody is using
const permits = new Semaphore(free.length); // as many as there are lines

function ask(question: string) {
  sleep(1);
  if (question === 'bad') throw new Error('no answer');
}

// TODO: give back what was taken, after an error too, and not more than was taken
function serve(i: number) {
  permits.acquire();
  const line = free.pop()!;
  console.log(`question ${i} over line ${line}`);
  try {
    ask(questions[i]!);
    console.log(`question ${i} answered`);
    free.push(line);
    permits.release();
  } catch {
    console.log(`question ${i} failed`);
  }
}

const clerks: Thread[] = [];
for (let i = 0; i < questions.length; i++) {
  const clerk = new Thread({ target: serve, args: [i] });
  clerk.start();
  clerks.push(clerk);
}
for (const clerk of clerks) clerk.join();
