import { connections, questions } from 'exercise';
import { BoundedSemaphore, Thread } from 'threading';
import { sleep } from 'time';

export const free = [...connections];
const permits = new BoundedSemaphore(free.length);

function ask(question: string) {
  sleep(1);
  if (question === 'bad') throw new Error('no answer');
}

function take(): string {
  permits.acquire();
  return free.pop()!;
}

function giveBack(line: string) {
  free.push(line);
  permits.release();
}

function serve(i: number) {
  const line = take();
  try {
    console.log(`question ${i} over line ${line}`);
    ask(questions[i]!);
    console.log(`question ${i} answered`);
  } catch {
    console.log(`question ${i} failed`);
  } finally {
    giveBack(line);
  }
}

const clerks: Thread[] = [];
for (let i = 0; i < questions.length; i++) {
  const clerk = new Thread({ target: serve, args: [i] });
  clerk.start();
  clerks.push(clerk);
}
for (const clerk of clerks) clerk.join();
