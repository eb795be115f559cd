import type { Trace } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { maxProcesses } from '../checks/max-processes.ts';
import { type TraceProblem, traced } from '../checks/traced.ts';
import { defineGrader } from '../define-grader.ts';
import { random, recorded } from '../runs.ts';
import { lineOf } from '../trace-steps.ts';
import { seconds } from '../values.ts';

const BUDGET = 3;

/** What each job takes by itself. */
const JOBS: Readonly<Record<string, number>> = {
  fetchNews: 3,
  askDatabase: 2,
  waitForPrinter: 3,
  readAndSum: 3,
  resizePhotos: 3,
  findPrimes: 3,
};

export default defineGrader({
  exercise: '04-when-threads-help/pick-the-tool',
  runs: {
    steps: recorded({}, { cores: 4, gil: true }),
    schedules: random({}, { executions: 20, cores: 4 }),
  },
  checks: [
    finishes({ points: 1 }),
    traced({ code: 'all-jobs-done', points: 2, requires: ['finishes'] }, notDone),
    maxProcesses({ code: 'two-processes', points: 3, requires: ['all-jobs-done'], limit: () => 2 }),
    traced({ code: 'within-three-seconds', points: 4, requires: ['two-processes'] }, tooSlow),
  ],
});

function notDone(trace: Trace): TraceProblem | null {
  for (const [job, needs] of Object.entries(JOBS)) {
    const work = trace.steps.filter(
      ({ operation, place }) => place.function === job && (operation === 'sleep' || operation === 'compute'),
    );
    const last = work.at(-1);
    const wanted = job === 'readAndSum' ? 2 : 1;
    if (last === undefined || work.length !== wanted) {
      const times = Math.floor(work.length / wanted);
      return { message: { code: 'pick-the-tool.not-done', args: { job, times } }, lines: [] };
    }
    if (last.time >= needs - 1e-6) continue;
    const args = { job, seconds: seconds(last.time), expected: seconds(needs), line: last.place.line };
    return { message: { code: 'pick-the-tool.cut-short', args }, lines: [lineOf(trace, last)] };
  }
  return null;
}

/** Too late; where jobs of one process compute, it is they who hold each other up. */
function tooSlow(trace: Trace): TraceProblem | null {
  if (trace.elapsed <= BUDGET + 1e-6) return null;
  const computing = trace.steps.filter(({ operation }) => operation === 'compute').map((step) => lineOf(trace, step));
  const args = { seconds: seconds(trace.elapsed), expected: seconds(BUDGET) };
  for (const [i, first] of computing.entries()) {
    const second = computing.slice(i + 1).find(({ process }) => process === first.process);
    if (second === undefined) continue;
    const where = first.process === 0 ? 'main' : 'child';
    const pair = { first: first.function, firstLine: first.line, second: second.function, secondLine: second.line };
    return { message: { code: 'pick-the-tool.take-turns', args: { ...args, ...pair, where } }, lines: [first, second] };
  }
  return { message: { code: 'pick-the-tool.one-by-one', args }, lines: [] };
}
