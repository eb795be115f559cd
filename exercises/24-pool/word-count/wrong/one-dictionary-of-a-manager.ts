import { texts, workers } from 'exercise';
import { Manager, Pool } from 'multiprocessing';
import { compute } from 'time';

export const counts: Record<string, number> = {};

function wordsOf(text: string): string[] {
  compute(1);
  return text.split(' ');
}

function countWords(text: string, all: ReturnType<Manager['dict']>) {
  for (const word of wordsOf(text)) all.set(word, Number(all.get(word, 0)) + 1);
}

if (import.meta.main) {
  const all = new Manager().dict();
  const pool = new Pool(workers);
  pool.starmap(
    countWords,
    texts.map((text) => [text, all] as const),
  );
  pool.close();
  pool.join();
  for (const [word, count] of all.items()) counts[word as string] = count as number;
}
