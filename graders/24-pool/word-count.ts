import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { computesInProcesses } from '../checks/computes-in-processes.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { maxProcesses } from '../checks/max-processes.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';
import { show } from '../values.ts';

const ONE = { texts: ['be or be'], workers: 1 };
const TWO = { texts: ['to be or', 'not to be'], workers: 2 };
const FOUR = {
  texts: ['to be or not to be', 'that is the question', 'to sleep to dream', 'ay there is the rub'],
  workers: 4,
};

export default defineGrader({
  exercise: '24-pool/word-count',
  runs: {
    one: exhaustive(ONE),
    two: random(TWO, { executions: 25 }),
    clock: virtualClock(FOUR, { cores: 8 }),
    steps: recorded(FOUR, { cores: 8 }),
  },
  checks: [
    finishes({ points: 1 }),
    outcome({ code: 'right-counts', points: 4, requires: ['finishes'], holds: miscounted }),
    computesInProcesses({ points: 2, requires: ['right-counts'], processes: () => 1 }),
    maxProcesses({ points: 1, requires: ['computes-in-processes'], limit: ({ workers }) => Number(workers) + 1 }),
    elapsed({
      code: 'at-the-same-time',
      points: 2,
      requires: ['computes-in-processes'],
      at: () => 1,
      say: 'word-count.one-after-another',
    }),
  ],
});

/** The first word whose number is not right, or that is no word of the texts. */
function miscounted({ counts }: Record<string, Json>, { texts }: Parameters): Message | null {
  if (counts === undefined) return { code: 'outcome.missing', args: { name: 'counts' } };
  const actual = typeof counts === 'object' && counts !== null ? (counts as Record<string, Json>) : {};
  const wanted = new Map<string, number>();
  for (const word of (texts as string[]).flatMap((text) => text.split(' '))) {
    wanted.set(word, (wanted.get(word) ?? 0) + 1);
  }
  if (Object.keys(actual).length === 0) return { code: 'word-count.empty', args: {} };
  for (const [word, expected] of wanted) {
    const found = actual[word];
    if (found === expected) continue;
    const inTexts = (texts as string[]).filter((text) => text.split(' ').includes(word)).length;
    return { code: 'word-count.wrong', args: { word, actual: show(found ?? 0), expected, texts: inTexts } };
  }
  const extra = Object.keys(actual).find((word) => !wanted.has(word));
  return extra === undefined ? null : { code: 'word-count.no-word', args: { word: extra } };
}
