// Explores in this process for a number of operations, then tells its peak of resident memory as JSON:
// `node bench/long-search.ts OPERATIONS`. Started by `memory.ts`, with the heap limit of the sandbox.

import { Exploration } from '../engine/explore/exploration.ts';
import { compiled } from '../engine/explore/testing.ts';
import { lastzero } from './programs.ts';

const operations = Number(process.argv[2]);
const { program, factory } = await compiled(lastzero(15).source, 'traced');
const exploration = new Exploration(program, factory, { maxExecutions: Infinity });
const KIBIBYTES = 1024;
const peaks: number[] = [];
for (const share of [0.1, 1]) {
  while (exploration.progress.steps < share * operations && !exploration.advance(100_000));
  peaks.push(process.resourceUsage().maxRSS / KIBIBYTES);
}
console.log(JSON.stringify({ operations: exploration.progress.steps, early: peaks[0], peak: peaks[1] }));
