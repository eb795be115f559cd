import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { noDataRace } from '../checks/no-data-race.ts';
import { noLostUpdate } from '../checks/no-lost-update.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { uses } from '../checks/uses.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

export default defineGrader({
  exercise: '25-atomics/atomic-counter',
  runs: {
    two: exhaustive({ gates: 2, crowd: 2 }, { maxExecutions: 3000 }),
    three: exhaustive({ gates: 3, crowd: 1 }, { maxExecutions: 3000 }),
    many: random({ gates: 5, crowd: 4 }, { executions: 100 }),
    steps: recorded({ gates: 3, crowd: 1 }),
  },
  checks: [
    uses({
      code: 'without-a-lock',
      points: 1,
      notCalls: ['Lock', 'RLock', 'Condition', 'Semaphore', 'BoundedSemaphore'],
    }),
    finishes({ points: 1, requires: ['without-a-lock'] }),
    startsThreads({ points: 1, requires: ['finishes'], count: ({ gates }) => Number(gates) }),
    noLostUpdate({ points: 2, requires: ['starts-threads'] }),
    noDataRace({ points: 1, requires: ['no-lost-update'] }),
    outcome({ code: 'everybody-counted', points: 2, requires: ['no-data-race'], holds: miscounted }),
    outcome({ code: 'a-number-each', points: 2, requires: ['everybody-counted'], holds: numberedTwice }),
  ],
});

const all = ({ gates, crowd }: Parameters) => Number(gates) * Number(crowd);

function miscounted({ total }: Record<string, Json>, parameters: Parameters): Message | null {
  if (total === undefined) return { code: 'outcome.missing', args: { name: 'total' } };
  const expected = all(parameters);
  return total === expected ? null : { code: 'atomic-counter.miscounted', args: { actual: String(total), expected } };
}

function numberedTwice({ numbers }: Record<string, Json>, parameters: Parameters): Message | null {
  if (!Array.isArray(numbers)) return { code: 'outcome.missing', args: { name: 'numbers' } };
  const given = (numbers as number[]).toSorted((a, b) => a - b);
  const at = Array.from({ length: Math.max(all(parameters), given.length) }, (_, i) => i + 1).find(
    (number, i) => given[i] !== number,
  );
  if (at === undefined) return null;
  // The one that is there too often says more than the one that is missing.
  const twice = given.find((number, i) => i > 0 && number === given[i - 1]);
  const args = { actual: numbers.join(' '), last: all(parameters), twice: twice ?? 0 };
  return { code: twice === undefined ? 'atomic-counter.other-numbers' : 'atomic-counter.given-twice', args };
}
