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
  const pending = inputs.map((text) => pool.applyAsync(square, [text])); // all of them at once
  for (const [i, result] of pending.entries()) {
    try {
      results.push(result.get()); // throws what this task threw, and only this one
    } catch {
      failed.push(inputs[i]!);
    }
  }
  pool.close();
  pool.join();
  console.log(`results: ${results.join(', ')}; failed: ${failed.join(', ')}`);
}
