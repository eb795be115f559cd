import { cpuCount, Process } from 'multiprocessing';
import { compute, time } from 'time';

function countStars(plates: number) {
  compute(plates); // a second for each plate
}

if (import.meta.main) {
  const began = time();
  compute(2); // sort the plates: nobody can help

  const cores = cpuCount();
  const helpers: Process[] = [];
  for (let n = 1; n <= cores; n++) {
    const share = 8 / cores;
    helpers.push(new Process({ target: countStars, args: [share] }));
  }
  for (const helper of helpers) helper.start();
  for (const helper of helpers) helper.join();

  const seconds = (time() - began).toFixed(1);
  console.log(`${cores} cores: ${seconds} s`);
}
