import { plates } from 'exercise';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(1); // a large plate: a second of work for the processor
  return plate.split('*').length - 1;
}

if (import.meta.main) {
  const began = time();
  // TODO: one after the other: three of the four cores have nothing to do
  for (const plate of plates) total += countStars(plate);
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
