// `npm run fuzz -- [--from N] [--count N]`: explores random programs in every way there is and compares what the
// ways find. The programs are numbered, so what one run finds another can show again.
import { parseArgs } from 'node:util';
import { fuzz, shrink } from '../engine/explore/fuzz.ts';
import { say } from './terminal.ts';

const REPORT_EVERY = 500;

const { values } = parseArgs({
  options: { from: { type: 'string', default: '1' }, count: { type: 'string', default: '10000' } },
});
const from = Number(values.from);
const count = Number(values.count);
if (!Number.isInteger(from) || !Number.isInteger(count) || count < 1) {
  say('fuzz', '--from and --count take whole numbers: `npm run fuzz -- --from 20000 --count 500`');
  process.exit(2);
}

let compared = 0;
let executions = 0;
let failed = 0;
for (let seed = from; seed < from + count; seed++) {
  const comparison = fuzz(seed);
  if (!comparison.skipped) compared += 1;
  executions += comparison.executions;
  if (comparison.problem !== null) {
    failed += 1;
    const smallest = shrink(comparison);
    say('fuzz', `program ${seed}: ${comparison.problem}. The smallest that fails too (${smallest.problem}):`);
    console.log(JSON.stringify(smallest.program, null, 2));
  }
  const done = seed - from + 1;
  if (done % REPORT_EVERY === 0 && done < count) say('fuzz', `${done} programs, ${failed} of them failed`);
}
say('fuzz', `${compared} programs compared in ${executions} executions; ${count - compared} were too large`);
console.log(`${compared - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
