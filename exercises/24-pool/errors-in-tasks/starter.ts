import { inputs, workers } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const results: number[] = [];
export const failed: string[] = []; // the inputs that are no numbers

function square(text: string) {
  compute(1);
  const number = Number(text);
  if (Number.isNaN(number)) throw new Error(`${text} is no number`);
  return number * number;
}

if (import.meta.main) {
  const pool = new Pool(workers);
  results.push(...pool.map(square, inputs)); // TODO: one bad input, and all the results are gone
  pool.close();
  pool.join();
  console.log(`results: ${results.join(', ')}; failed: ${failed.join(', ')}`);
}
