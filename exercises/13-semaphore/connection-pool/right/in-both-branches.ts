import { connections, questions } from 'exercise';
import { BoundedSemaphore, Thread } from 'threading';
import { sleep } from 'time';

export const free = [...connections];
const permits = new BoundedSemaphore(free.length);

function ask(question: string) {
  sleep(1);
  if (question === 'bad') throw new Error('no answer');
}

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
    free.push(line);
    permits.release();
  }
}

const clerks: Thread[] = [];
for (let i = 0; i < questions.length; i++) {
  const clerk = new Thread({ target: serve, args: [i] });
  clerk.start();
  clerks.push(clerk);
}
for (const clerk of clerks) clerk.join();
