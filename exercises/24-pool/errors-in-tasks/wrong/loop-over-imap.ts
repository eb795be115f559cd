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
  try {
    for (const result of pool.imap(square, inputs)) results.push(result);
  } catch {
    failed.push(...inputs.filter((text) => Number.isNaN(Number(text))));
  }
  pool.close();
  pool.join();
  console.log(`results: ${results.join(', ')}; failed: ${failed.join(', ')}`);
}
