import { plates } from 'exercise';
import { Process, Queue } from 'multiprocessing';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(1);
  return plate.split('*').length - 1;
}

function countShare(share: string[], answers: Queue<number>) {
  let stars = 0;
  for (const plate of share) stars += countStars(plate);
  answers.put(stars);
}

if (import.meta.main) {
  const began = time();
  const answers = new Queue<number>();
  const size = Math.ceil(plates.length / 4);
  const helpers = [1, 2, 3].map((n) => {
    return new Process({ target: countShare, args: [plates.slice(n * size, (n + 1) * size), answers] });
  });
  for (const helper of helpers) helper.start();
  for (const plate of plates.slice(0, size)) total += countStars(plate);
  for (const _ of helpers) total += answers.get();
  for (const helper of helpers) helper.join();
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
