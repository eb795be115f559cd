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
  const found = pool.map(countWords, texts, texts.length);
  pool.close();
  pool.join();
  for (const one of found) {
    for (const [word, count] of Object.entries(one)) {
      counts[word] = (counts[word] ?? 0) + count;
    }
  }
}
