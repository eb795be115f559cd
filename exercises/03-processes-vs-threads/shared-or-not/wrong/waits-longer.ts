import { texts } from 'exercise';
import { Process } from 'multiprocessing';
import { compute, sleep } from 'time';

export const counts: number[] = [];

function countWords(text: string) {
  compute(1);
  counts.push(text.split(' ').length);
}

if (import.meta.main) {
  const children: Process[] = [];
  for (const text of texts) {
    const child = new Process({ target: countWords, args: [text] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  sleep(5);
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
