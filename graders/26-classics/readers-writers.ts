import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

type Visit = [name: string, arrives: number, stays: number];

const pair: Visit[] = [
  ['reader A', 0, 1],
  ['writer A', 0, 1],
];
const writers: Visit[] = [
  ['writer A', 0, 1],
  ['writer B', 0, 1],
];
const busy: Visit[] = [
  ['reader A', 0, 1],
  ['reader B', 0, 1],
  ['writer A', 0, 1],
  ['writer B', 0, 1],
];
const readers: Visit[] = [
  ['reader A', 0, 2],
  ['reader B', 0, 2],
  ['reader C', 1, 1],
];
const stream: Visit[] = [
  ['reader A', 0, 4],
  ['writer A', 1, 2],
  ['reader B', 2, 4],
  ['reader C', 3, 4],
];

export default defineGrader({
  exercise: '26-classics/readers-writers',
  runs: {
    pair: exhaustive({ visits: pair }, { maxExecutions: 4000 }),
    writers: exhaustive({ visits: writers }, { maxExecutions: 4000 }),
    busy: random({ visits: busy }, { executions: 250 }),
    readers: virtualClock({ visits: readers }),
    stream: virtualClock({ visits: stream }),
    steps: recorded({ visits: stream }),
  },
  checks: [
    finishes({ points: 2 }),
    outcome({
      code: 'whole-notices',
      points: 3,
      requires: ['finishes'],
      runs: ['pair', 'writers', 'busy'],
      holds: torn,
    }),
    elapsed({
      code: 'readers-together',
      points: 2,
      requires: ['whole-notices'],
      runs: ['readers'],
      at: () => 2,
      say: 'readers-writers.alone',
    }),
    outcome({
      code: 'no-writer-starves',
      points: 2,
      requires: ['readers-together'],
      runs: ['stream'],
      holds: overtaken,
    }),
    woken({ points: 1, requires: ['whole-notices'], work: ['read', 'write'] }),
  ],
});

function torn({ seen, notices }: Record<string, Json>, { visits }: Parameters): Message | null {
  if (!Array.isArray(seen)) return { code: 'outcome.missing', args: { name: 'seen' } };
  if (!Array.isArray(notices)) return { code: 'outcome.missing', args: { name: 'notices' } };
  for (const sheets of seen) {
    const [left = '', right = ''] = String(sheets).split(' ');
    if (left !== right) return { code: 'readers-writers.torn', args: { left, right } };
  }
  const expected = (visits as Visit[]).filter(([name]) => name.startsWith('writer')).length;
  const [left, right] = notices.map(Number);
  if (left === expected && right === expected) return null;
  return { code: 'readers-writers.lost', args: { left: Number(left), right: Number(right), expected } };
}

function overtaken({ begun }: Record<string, Json>): Message | null {
  if (!Array.isArray(begun)) return { code: 'outcome.missing', args: { name: 'begun' } };
  const later = begun.slice(0, begun.indexOf('writer A')).filter((name) => name !== 'reader A');
  if (later.length === 0) return null;
  return { code: 'readers-writers.overtaken', args: { count: later.length, first: String(later[0]) } };
}
