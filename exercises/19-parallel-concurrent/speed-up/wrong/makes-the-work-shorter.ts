import { plates } from 'exercise';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(0.25);
  return plate.split('*').length - 1;
}

if (import.meta.main) {
  const began = time();
  for (const plate of plates) total += countStars(plate);
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
