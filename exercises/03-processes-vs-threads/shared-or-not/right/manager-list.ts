import { texts } from 'exercise';
import { Manager, Process } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string, answers: { append(count: number): void }) {
  compute(1);
  answers.append(text.split(' ').length);
}

if (import.meta.main) {
  using manager = new Manager();
  const answers = manager.list<number>();
  const children: Process[] = [];
  for (const text of texts) {
    const child = new Process({ target: countWords, args: [text, answers] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  counts.push(...answers.slice());
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
