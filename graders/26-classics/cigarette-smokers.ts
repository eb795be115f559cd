import type { Message } from '../../engine/explain/message.ts';
import type { Json, Step, Trace } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { recordedSteps } from '../checks/recorded-steps.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { type Parameters, random, recorded } from '../runs.ts';
import { lineOf } from '../trace-steps.ts';

const THINGS = ['tobacco', 'paper', 'matches'];

export default defineGrader({
  exercise: '26-classics/cigarette-smokers',
  runs: {
    one: random({ rounds: 1 }, { executions: 100 }),
    three: random({ rounds: 3 }, { executions: 150 }),
    steps: recorded({ rounds: 8 }),
  },
  checks: [
    finishes({ points: 4 }),
    recordedSteps({
      code: 'nothing-put-back',
      points: 1,
      passed: 'cigarette-smokers.nothing-put-back',
      holds: putBack,
    }),
    outcome({ code: 'right-smoker', points: 4, requires: ['finishes'], holds: wrongSmoker }),
    woken({ points: 1, requires: ['right-smoker'] }),
  ],
});

/** In each round two things come, and then the owner of the third smokes, before anything else comes. */
function wrongSmoker({ log }: Record<string, Json>, { rounds }: Parameters): Message | null {
  if (!Array.isArray(log)) return { code: 'outcome.missing', args: { name: 'log' } };
  let lying: string[] = [];
  let smoked = 0;
  for (const entry of log.map(String)) {
    const round = smoked + 1;
    if (THINGS.includes(entry)) {
      if (lying.length === 2)
        return { code: 'cigarette-smokers.nobody', args: { round, first: lying[0]!, second: lying[1]! } };
      lying.push(entry);
      continue;
    }
    const who = entry.replace(/ smokes$/, '');
    if (lying.length < 2) return { code: 'cigarette-smokers.too-early', args: { who, round, count: lying.length } };
    const [first = '', second = ''] = lying;
    const right = `owner of ${THINGS.find((thing) => !lying.includes(thing))}`;
    if (who !== right) return { code: 'cigarette-smokers.wrong', args: { who, right, round, first, second } };
    lying = [];
    smoked += 1;
  }
  if (smoked === Number(rounds)) return null;
  return {
    code: 'cigarette-smokers.nobody',
    args: { round: smoked + 1, first: lying[0] ?? '', second: lying[1] ?? '' },
  };
}

/** What has been taken from the table lies there again: somebody takes it before knowing whether it is the right thing. */
function putBack(trace: Trace): { message: Message; steps: readonly Step[] } | null {
  for (const step of trace.steps) {
    if (step.operation !== 'semaphore.release' || !step.target.startsWith('table[')) continue;
    const { thread, line } = lineOf(trace, step);
    if (thread !== 'supplier')
      return { message: { code: 'cigarette-smokers.put-back', args: { thread, line } }, steps: [step] };
  }
  return null;
}
