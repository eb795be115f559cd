import { inputs, workers } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const results: number[] = [];
export const failed: string[] = [];

function square(text: string) {
  compute(1);
  const number = Number(text);
  if (Number.isNaN(number)) failed.push(text);
  return number * number;
}

if (import.meta.main) {
  const pool = new Pool(workers);
  results.push(...pool.map(square, inputs));
  pool.close();
  pool.join();
  console.log(`results: ${results.join(', ')}; failed: ${failed.join(', ')}`);
}
