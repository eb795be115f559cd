import { texts } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string) {
  compute(1);
  return text.split(' ').length;
}

if (import.meta.main) {
  using pool = new Pool(texts.length);
  counts.push(...pool.map(countWords, texts));
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
