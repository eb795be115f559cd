import { texts, workers } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const counts: Record<string, number> = {};

function wordsOf(text: string): string[] {
  compute(1);
  return text.split(' ');
}

if (import.meta.main) {
  const pool = new Pool(workers);
  const words = pool.map(wordsOf, texts);
  pool.terminate();
  words.flat().reduce((sum, word) => {
    sum[word] = (sum[word] ?? 0) + 1;
    return sum;
  }, counts);
}
