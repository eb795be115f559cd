import { texts } from 'exercise';
import { Process } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string) {
  compute(1); // a long text takes its time
  counts.push(text.split(' ').length); // TODO: the parent never gets to see this
}

if (import.meta.main) {
  const children: Process[] = [];
  for (const text of texts) {
    const child = new Process({ target: countWords, args: [text] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
