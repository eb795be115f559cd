import { plates } from 'exercise';
import { Process, Queue } from 'multiprocessing';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(1);
  return plate.split('*').length - 1;
}

function report(plate: string, answers: Queue<number>) {
  answers.put(countStars(plate));
}

if (import.meta.main) {
  const began = time();
  const answers = new Queue<number>();
  const helpers = plates.map((plate) => new Process({ target: report, args: [plate, answers] }));
  for (const helper of helpers) helper.start();
  for (const _ of helpers) total += answers.get();
  for (const helper of helpers) helper.join();
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
