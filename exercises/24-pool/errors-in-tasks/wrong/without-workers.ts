import { inputs } from 'exercise';
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
  for (const text of inputs) {
    try {
      results.push(square(text));
    } catch {
      failed.push(text);
    }
  }
  console.log(`results: ${results.join(', ')}; failed: ${failed.join(', ')}`);
}
