import { texts } from 'exercise';
import { Process } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string) {
  compute(1);
  counts.push(text.split(' ').length);
}

if (import.meta.main) {
  for (const text of texts) {
    const child = new Process({ target: countWords, args: [text] });
    child.run();
  }
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
