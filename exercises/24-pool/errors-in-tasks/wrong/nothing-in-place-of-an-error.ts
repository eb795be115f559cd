import { inputs, workers } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute } from 'time';

export const results: number[] = [];
export const failed: string[] = [];

function square(text: string) {
  compute(1);
  const number = Number(text);
  if (Number.isNaN(number)) return 0;
  return number * number;
}

if (import.meta.main) {
  const pool = new Pool(workers);
  const pending = inputs.map((text) => pool.applyAsync(square, [text]));
  for (const [i, result] of pending.entries()) {
    try {
      results.push(result.get());
    } catch {
      failed.push(inputs[i]!);
    }
  }
  pool.close();
  pool.join();
  console.log(`results: ${results.join(', ')}; failed: ${failed.join(', ')}`);
}
