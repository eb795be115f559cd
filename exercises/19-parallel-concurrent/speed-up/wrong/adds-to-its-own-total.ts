import { plates } from 'exercise';
import { Process } from 'multiprocessing';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(1);
  return plate.split('*').length - 1;
}

function countShare(share: string[]) {
  for (const plate of share) total += countStars(plate);
}

if (import.meta.main) {
  const began = time();
  const helpers = [0, 1, 2, 3].map((n) => {
    return new Process({ target: countShare, args: [plates.filter((_, i) => i % 4 === n)] });
  });
  for (const helper of helpers) helper.start();
  for (const helper of helpers) helper.join();
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
