import { plates } from 'exercise';
import { Pool } from 'multiprocessing';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(1);
  return plate.split('*').length - 1;
}

if (import.meta.main) {
  const began = time();
  const pool = new Pool(4);
  for (const plate of plates) total += pool.apply(countStars, [plate]);
  pool.close();
  pool.join();
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
