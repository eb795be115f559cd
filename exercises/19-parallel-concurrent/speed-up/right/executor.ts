import { ProcessPoolExecutor } from 'concurrent.futures';
import { plates } from 'exercise';
import { cpuCount } from 'multiprocessing';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(1);
  return plate.split('*').length - 1;
}

if (import.meta.main) {
  const began = time();
  const executor = new ProcessPoolExecutor(cpuCount());
  for (const stars of executor.map(countStars, plates)) total += stars;
  executor.shutdown();
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
