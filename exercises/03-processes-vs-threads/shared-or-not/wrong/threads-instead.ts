import { texts } from 'exercise';
import { Thread } from 'threading';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string) {
  compute(1);
  counts.push(text.split(' ').length);
}

if (import.meta.main) {
  const children: Thread[] = [];
  for (const text of texts) {
    const child = new Thread({ target: countWords, args: [text] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
