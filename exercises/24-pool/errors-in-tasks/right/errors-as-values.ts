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

interface Outcome {
  text: string;
  value: number | null;
}

function attempt(text: string): Outcome {
  try {
    return { text, value: square(text) };
  } catch {
    return { text, value: null };
  }
}

if (import.meta.main) {
  const pool = new Pool(workers);
  for (const { text, value } of pool.map(attempt, inputs)) {
    if (value === null) failed.push(text);
    else results.push(value);
  }
  pool.close();
  pool.join();
  console.log(`results: ${results.join(', ')}; failed: ${failed.join(', ')}`);
}
