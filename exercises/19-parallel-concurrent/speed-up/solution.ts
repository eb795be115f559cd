import { plates } from 'exercise';
import { Process, Queue } from 'multiprocessing';
import { compute, time } from 'time';

export let total = 0;

function countStars(plate: string): number {
  compute(1); // a large plate: a second of work for the processor
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
  const helpers: Process[] = [];
  for (let first = 0; first < 4; first++) {
    // every fourth plate: no two shares differ by more than one
    const share = plates.filter((_, i) => i % 4 === first);
    const helper = new Process({ target: countShare, args: [share, answers] });
    helper.start();
    helpers.push(helper);
  }
  for (const _ of helpers) total += answers.get(); // one number from each
  for (const helper of helpers) helper.join();
  console.log(`${total} stars on ${plates.length} plates after ${(time() - began).toFixed(1)} s`);
}
