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
  for (let i = 0; i < seconds.length; i++) {
    arrived(pool.apply(slow, [i]));
  }
  pool.close();
  pool.join();
}
