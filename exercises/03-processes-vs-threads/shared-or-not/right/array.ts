import { texts } from 'exercise';
import { Array, Process } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string, i: number, answers: Array) {
  compute(1);
  answers[i] = text.split(' ').length;
}

if (import.meta.main) {
  const answers = new Array('i', texts.length);
  const children: Process[] = [];
  for (const [i, text] of texts.entries()) {
    const child = new Process({ target: countWords, args: [text, i, answers] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  counts.push(...answers.slice().map(Number));
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
