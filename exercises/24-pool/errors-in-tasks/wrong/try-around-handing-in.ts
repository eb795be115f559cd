import { inputs, workers } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const results: number[] = [];
export const failed: string[] = [];

function square(text: string) {
  compute(1);
  const number = Number(text);
  if (Number.isNaN(number)) throw new Error(`${text} is no number`);
  return number * number;
}

if (import.meta.main) {
  const pool = new Pool(workers);
  const pending = [];
  for (const text of inputs) {
    try {
      pending.push(pool.applyAsync(square, [text]));
    } catch {
      failed.push(text);
    }
  }
  for (const result of pending) results.push(result.get());
  pool.close();
  pool.join();
  console.log(`results: ${results.join(', ')}; failed: ${failed.join(', ')}`);
}
