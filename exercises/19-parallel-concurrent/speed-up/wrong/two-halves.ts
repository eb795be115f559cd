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
  const middle = Math.ceil(plates.length / 2);
  const halves = [plates.slice(0, middle), plates.slice(middle)];
  const helpers = halves.map((half) => new Process({ target: countShare, args: [half, answers] }));
  for (const helper of helpers) helper.start();
  for (const _ of helpers) total += answers.get();
  for (const helper of helpers) helper.join();
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
