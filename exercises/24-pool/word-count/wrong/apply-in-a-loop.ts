import { texts, workers } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const counts: Record<string, number> = {};

function wordsOf(text: string): string[] {
  compute(1);
  return text.split(' ');
}

function countWords(text: string) {
  const found: Record<string, number> = {};
  for (const word of wordsOf(text)) found[word] = (found[word] ?? 0) + 1;
  return found;
}

if (import.meta.main) {
  const pool = new Pool(workers);
  for (const text of texts) {
    for (const [word, count] of Object.entries(pool.apply(countWords, [text]))) {
      counts[word] = (counts[word] ?? 0) + count;
    }
  }
  pool.close();
  pool.join();
}
