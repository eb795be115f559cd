import { seconds, workers } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const results: number[] = [];

function slow(i: number) {
  compute(seconds[i]!);
  return i + 100;
}

function arrived(result: number) {
  results.push(result);
  console.log(`${result} has arrived`);
}

if (import.meta.main) {
  const pool = new Pool(workers);
  for (const result of pool.imapUnordered(slow, seconds.keys())) arrived(result);
  pool.close();
  pool.join();
}
