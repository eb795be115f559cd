import { texts, workers } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const counts: Record<string, number> = {};

function wordsOf(text: string): string[] {
  compute(1);
  return text.split(' ');
}

function countWords(text: string) {
  for (const word of wordsOf(text)) counts[word] = (counts[word] ?? 0) + 1;
}

if (import.meta.main) {
  const pool = new Pool(workers);
  pool.map(countWords, texts);
  pool.close();
  pool.join();
}
