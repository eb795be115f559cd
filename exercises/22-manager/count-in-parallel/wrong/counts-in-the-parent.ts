import { texts } from 'exercise';
import { compute } from 'time';

export let n = 0;

function countIn(text: string) {
  compute(1);
  const found = text.split('e').length - 1;
  return found;
}

if (import.meta.main) {
  for (const text of texts) n += countIn(text);

  console.log(`the letter e: ${n} times`);
}
