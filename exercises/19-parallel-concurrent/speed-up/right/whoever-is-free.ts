import { plates } from 'exercise';
import { Process, Queue } from 'multiprocessing';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(1);
  return plate.split('*').length - 1;
}

function work(jobs: Queue<string | null>, answers: Queue<number>) {
  let stars = 0;
  for (let plate = jobs.get(); plate !== null; plate = jobs.get()) stars += countStars(plate);
  answers.put(stars);
}

if (import.meta.main) {
  const began = time();
  const jobs = new Queue<string | null>();
  const answers = new Queue<number>();
  for (const plate of plates) jobs.put(plate);
  const helpers = Array.from({ length: 4 }, () => new Process({ target: work, args: [jobs, answers] }));
  for (const helper of helpers) {
    jobs.put(null);
    helper.start();
  }
  for (const _ of helpers) total += answers.get();
  for (const helper of helpers) helper.join();
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
