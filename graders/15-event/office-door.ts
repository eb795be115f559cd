import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

type Arrival = [name: string, at: number];

const one = { arrivals: [['Ann', 0]] };
const two = {
  arrivals: [
    ['Ann', 0],
    ['Bo', 0],
  ],
};
const four = {
  arrivals: [
    ['Ann', 0],
    ['Bo', 0.3],
    ['Cy', 2.2],
    ['Di', 60],
  ],
};

export default defineGrader({
  exercise: '15-event/office-door',
  runs: {
    // Programs that try again and again have schedules without end: samples show what is wrong with them sooner.
    two: random(two, { executions: 200 }),
    four: random(four, { executions: 100 }),
    one: exhaustive(one, { maxExecutions: 120 }),
    clock: virtualClock(four, { seeds: 5 }),
    steps: recorded(four),
  },
  checks: [
    finishes({ points: 2 }),
    outcome({ code: 'shuts-by-itself', points: 1, requires: ['finishes'], runs: ['clock'], holds: leftOpen }),
    outcome({ code: 'one-swipe', points: 3, holds: notOnce }),
    outcome({ code: 'through-an-open-door', points: 3, requires: ['finishes', 'one-swipe'], holds: throughShut }),
    startsThreads({
      points: 1,
      requires: ['finishes'],
      names: ({ arrivals }) => ['door', ...(arrivals as Arrival[]).map(([name]) => name)],
    }),
  ],
});

/** Di comes when all others have long been inside. */
function leftOpen(exports: Record<string, Json>): Message | null {
  const log = logOf(exports);
  if (log === null) return { code: 'outcome.missing', args: { name: 'log' } };
  const last = log.findIndex((line) => line.startsWith('Di '));
  const before = log.slice(0, last).filter((line) => !line.endsWith(' goes in'));
  if (before.at(-1) === 'door shuts') return null;
  return { code: 'office-door.left-open' };
}

function notOnce(exports: Record<string, Json>, { arrivals }: Parameters): Message | null {
  const log = logOf(exports);
  if (log === null) return { code: 'outcome.missing', args: { name: 'log' } };
  for (const [name] of arrivals as Arrival[]) {
    const swipes = log.filter((line) => line === `${name} swipes`).length;
    const entries = log.filter((line) => line === `${name} goes in`).length;
    if (entries !== 1) return { code: 'office-door.not-in', args: { name, count: entries } };
    if (swipes > 1) return { code: 'office-door.swipes-again', args: { name, count: swipes } };
  }
  return null;
}

function throughShut(exports: Record<string, Json>): Message | null {
  let isOpen = false;
  for (const line of logOf(exports)!) {
    if (line === 'door shuts') isOpen = false;
    else if (line.endsWith(' swipes')) isOpen = true;
    else if (!isOpen) return { code: 'office-door.through-shut', args: { name: line.slice(0, -' goes in'.length) } };
  }
  return null;
}

function logOf(exports: Record<string, Json>): string[] | null {
  return Array.isArray(exports.log) ? (exports.log as string[]) : null;
}
