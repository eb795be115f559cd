import { connections, questions } from 'exercise';
import { BoundedSemaphore, Thread } from 'threading';
import { sleep } from 'time';

export const free = [...connections]; // lines that nobody is using
const permits = new BoundedSemaphore(free.length); // as many as there are lines

function ask(question: string) {
  sleep(1);
  if (question === 'bad') throw new Error('no answer');
}

function serve(i: number) {
  using _ = permits.hold(); // goes back on every way out
  const line = free.pop()!;
  console.log(`question ${i} over line ${line}`);
  try {
    ask(questions[i]!);
    console.log(`question ${i} answered`);
  } catch {
    console.log(`question ${i} failed`);
  } finally {
    free.push(line); // first the line, then the permit
  }
}

const clerks: Thread[] = [];
for (let i = 0; i < questions.length; i++) {
  const clerk = new Thread({ target: serve, args: [i] });
  clerk.start();
  clerks.push(clerk);
}
for (const clerk of clerks) clerk.join();
