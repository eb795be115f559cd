import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { computesInProcesses } from '../checks/computes-in-processes.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded } from '../runs.ts';
import { same, show } from '../values.ts';

const short = { repeats: 1 };
/** 100 000 letters: more than the 64 KiB that a pipe holds. */
const long = { repeats: 20_000 };

export default defineGrader({
  exercise: '21-queue-pipe/answer-by-queue',
  runs: { short: exhaustive(short), long: exhaustive(long), steps: recorded(short) },
  checks: [
    finishes({ points: 4 }),
    computesInProcesses({ points: 2, requires: ['finishes'], processes: () => 1 }),
    outcome({ code: 'whole-answer', points: 2, requires: ['computes-in-processes'], holds: notWhole }),
    outcome({ code: 'child-has-ended', points: 2, requires: ['finishes'], holds: notEnded }),
  ],
});

function notWhole({ answer }: Record<string, Json>, { repeats }: Parameters): Message | null {
  if (answer === undefined) return { code: 'outcome.missing', args: { name: 'answer' } };
  const expected = [42, null, 'hello'.repeat(repeats as number)];
  if (same(answer, expected)) return null;
  const args = { actual: show(answer), expected: show(expected) };
  return { code: answer === null ? 'answer-by-queue.nothing' : 'answer-by-queue.not-whole', args };
}

function notEnded({ exitcode }: Record<string, Json>): Message | null {
  if (exitcode === undefined) return { code: 'outcome.missing', args: { name: 'exitcode' } };
  if (exitcode === 0) return null;
  return {
    code: exitcode === null ? 'answer-by-queue.still-alive' : 'answer-by-queue.cut-off',
    args: { exitcode: show(exitcode) },
  };
}
