import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { noDataRace } from '../checks/no-data-race.ts';
import { noDeadlock } from '../checks/no-deadlock.ts';
import { noLostUpdate } from '../checks/no-lost-update.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { slowerThan } from '../remarks/slower-than.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const three = { seats: 3, guests: [0, 1, 2] };
const five = { seats: 5, guests: [0, 1, 2, 3, 4] };
const facing = { seats: 4, guests: [0, 2] };

export default defineGrader({
  exercise: '26-classics/dining-philosophers',
  runs: {
    two: exhaustive({ seats: 2, guests: [0, 1] }),
    three: exhaustive(three),
    five: random(five, { executions: 150 }),
    facing: virtualClock(facing),
    steps: recorded(facing),
  },
  checks: [
    noDeadlock({ points: 4 }),
    finishes({ points: 1, requires: ['no-deadlock'] }),
    inThreads({
      points: 1,
      requires: ['finishes'],
      writes: 'meals',
      threads: ({ guests }) => (guests as []).length,
    }),
    noLostUpdate({ points: 2, requires: ['finishes'] }),
    outcome({ code: 'everybody-eats', points: 1, requires: ['no-lost-update'], holds: hungry }),
    noDataRace({ points: 1, requires: ['everybody-eats'] }),
  ],
  remarks: [
    slowerThan({
      code: 'one-guest-at-a-time',
      seconds: () => 1,
      say: 'dining-philosophers.one-at-a-time',
      runs: ['facing'],
    }),
  ],
});

function hungry(exports: Record<string, Json>, { seats, guests }: Parameters): Message | null {
  for (const name of ['meals', 'used']) {
    if (!Array.isArray(exports[name])) return { code: 'outcome.missing', args: { name } };
  }
  const { meals, used } = exports as { meals: Json[]; used: Json[] };
  for (let seat = 0; seat < Number(seats); seat++) {
    const expected = (guests as Json[]).includes(seat) ? 1 : 0;
    if (meals[seat] !== expected)
      return { code: 'dining-philosophers.meals', args: { seat, count: Number(meals[seat]), expected } };
  }
  for (let fork = 0; fork < Number(seats); fork++) {
    const left = (fork + Number(seats) - 1) % Number(seats);
    const expected = Number(meals[fork]) + Number(meals[left]);
    if (used[fork] !== expected)
      return { code: 'dining-philosophers.used', args: { fork, count: Number(used[fork]), expected } };
  }
  return null;
}
