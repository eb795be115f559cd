import { texts } from 'exercise';
import { Process, Queue } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string, answers: Queue<number>) {
  compute(1);
  answers.put(text.split(' ').length);
}

const answers = new Queue<number>();
const children: Process[] = [];
for (const text of texts) {
  const child = new Process({ target: countWords, args: [text, answers] });
  child.start();
  children.push(child);
}
for (const _ of texts) counts.push(answers.get());
for (const child of children) child.join();
console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
