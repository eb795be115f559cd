import { texts } from 'exercise';
import { Process } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string, found: number[]) {
  compute(1);
  found.push(text.split(' ').length);
}

if (import.meta.main) {
  const children: Process[] = [];
  for (const text of texts) {
    const child = new Process({ target: countWords, args: [text, counts] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
