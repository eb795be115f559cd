import { connections, questions } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

export const free = [...connections];

function ask(question: string) {
  sleep(1);
  if (question === 'bad') throw new Error('no answer');
}

function serve(i: number) {
  while (free.length === 0) sleep(0.1);
  const line = free.pop()!;
  console.log(`question ${i} over line ${line}`);
  try {
    ask(questions[i]!);
    console.log(`question ${i} answered`);
  } catch {
    console.log(`question ${i} failed`);
  } finally {
    free.push(line);
  }
}

const clerks: Thread[] = [];
for (let i = 0; i < questions.length; i++) {
  const clerk = new Thread({ target: serve, args: [i] });
  clerk.start();
  clerks.push(clerk);
}
for (const clerk of clerks) clerk.join();
