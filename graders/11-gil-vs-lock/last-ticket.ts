import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { noDataRace } from '../checks/no-data-race.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { defineGrader } from '../define-grader.ts';
import { lockAcrossSleep } from '../remarks/lock-across-sleep.ts';
import { slowerThan } from '../remarks/slower-than.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const two = { buyers: ['Ann', 'Bo'], seats: 1 };
const three = { buyers: ['Ann', 'Bo', 'Cy'], seats: 2 };
const ten = { buyers: ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gil', 'Ida', 'Jo', 'Kai'], seats: 4 };

export default defineGrader({
  exercise: '11-gil-vs-lock/last-ticket',
  runs: {
    two: exhaustive(two),
    three: exhaustive(three),
    ten: random(ten, { executions: 200 }),
    clock: virtualClock(ten),
    steps: recorded(three),
  },
  checks: [
    finishes({ points: 1 }),
    outcome({ code: 'never-twice', points: 5, requires: ['finishes'], holds: soldTwice }),
    outcome({ code: 'full-house', points: 1, requires: ['never-twice'], holds: emptySeat }),
    outcome({ code: 'everybody-once', points: 1, requires: ['full-house'], holds: forgotten }),
    startsThreads({ points: 1, requires: ['finishes'], count: ({ buyers }) => (buyers as []).length }),
    noDataRace({ points: 1, requires: ['everybody-once'] }),
  ],
  remarks: [
    lockAcrossSleep(),
    slowerThan({
      code: 'one-after-another',
      seconds: () => 1,
      say: 'last-ticket.one-after-another',
      unless: ['lock-across-sleep'],
    }),
  ],
});

function soldTwice(exports: Record<string, Json>, { seats }: Parameters): Message | null {
  const sold = listOf(exports, 'sold');
  if (sold === null) return missing('sold');
  if (sold.length <= Number(seats)) return null;
  return { code: 'last-ticket.sold-twice', args: { count: sold.length, seats: Number(seats), names: sold.join(', ') } };
}

/** There are always more buyers than seats. */
function emptySeat(exports: Record<string, Json>, { seats }: Parameters): Message | null {
  const sold = listOf(exports, 'sold')!;
  if (sold.length === Number(seats)) return null;
  return { code: 'last-ticket.empty-seat', args: { count: sold.length, seats: Number(seats) } };
}

function forgotten(exports: Record<string, Json>, { buyers }: Parameters): Message | null {
  const sold = listOf(exports, 'sold')!;
  const refused = listOf(exports, 'refused');
  if (refused === null) return missing('refused');
  for (const name of buyers as string[]) {
    const count = [...sold, ...refused].filter((other) => other === name).length;
    if (count !== 1) return { code: 'last-ticket.not-once', args: { name, count } };
  }
  return null;
}

function listOf(exports: Record<string, Json>, name: string): string[] | null {
  const list = exports[name];
  return Array.isArray(list) ? (list as string[]) : null;
}

function missing(name: string): Message {
  return { code: 'outcome.missing', args: { name } };
}
