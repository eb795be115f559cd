import { texts } from 'exercise';
import { Process, SimpleQueue } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string, answers: SimpleQueue<number>) {
  compute(1);
  answers.put(text.split(' ').length);
}

if (import.meta.main) {
  const answers = new SimpleQueue<number>();
  const children: Process[] = [];
  for (const text of texts) {
    const child = new Process({ target: countWords, args: [text, answers] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  for (const _ of texts) counts.push(answers.get());
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
