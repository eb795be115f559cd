import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { computesInProcesses } from '../checks/computes-in-processes.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { slowerThan } from '../remarks/slower-than.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';
import { show } from '../values.ts';

export default defineGrader({
  exercise: '23-process-lock/shared-value',
  runs: {
    one: exhaustive({ doors: 2, people: 1 }),
    two: exhaustive({ doors: 2, people: 2 }),
    five: random({ doors: 3, people: 5 }, { executions: 20 }),
    clock: virtualClock({ doors: 3, people: 5 }, { cores: 4 }),
    steps: recorded({ doors: 2, people: 1 }),
  },
  checks: [
    finishes({ points: 2 }),
    computesInProcesses({ points: 2, requires: ['finishes'], processes: ({ doors }) => Number(doors) }),
    outcome({ code: 'every-visitor', points: 6, requires: ['computes-in-processes'], holds: miscounted }),
  ],
  remarks: [slowerThan({ code: 'serial-doors', seconds: () => 1, say: 'shared-value.serial' })],
});

function miscounted({ total }: Record<string, Json>, { doors, people }: Parameters): Message | null {
  if (total === undefined) return { code: 'outcome.missing', args: { name: 'total' } };
  const expected = Number(doors) * Number(people);
  if (total === expected) return null;
  const args = { actual: show(total), expected };
  if (total === 0) return { code: 'shared-value.zero', args };
  return { code: Number(total) > expected ? 'shared-value.too-many' : 'shared-value.lost', args };
}
