import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { outcome } from '../checks/outcome.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';
import { same, show } from '../values.ts';

const FOUR = { questions: ['good', 'bad', 'good', 'good'], connections: ['A', 'B'] };

export default defineGrader({
  exercise: '13-semaphore/connection-pool',
  runs: {
    error: exhaustive({ questions: ['good', 'bad'], connections: ['A'] }, { observe: 'all' }),
    // A permit too many is noticed by whoever comes after the next one.
    three: exhaustive({ questions: ['good', 'good', 'bad'], connections: ['A'] }, { observe: 'all' }),
    two: exhaustive({ questions: ['bad', 'good'], connections: ['A', 'B'] }, { observe: 'all' }),
    four: random(FOUR, { executions: 100, observe: 'all' }),
    clock: virtualClock(FOUR, { seeds: 3 }),
    steps: recorded(FOUR),
  },
  checks: [
    finishes({ points: 2 }),
    output({ code: 'every-line', points: 1, requires: ['finishes'], holds: notOnce }),
    output({ code: 'one-to-a-line', points: 3, requires: ['every-line'], holds: wrongLine }),
    outcome({ code: 'all-back', points: 1, requires: ['one-to-a-line'], holds: notBack }),
    inThreads({
      points: 1,
      requires: ['every-line'],
      prints: () => true,
      threads: ({ questions }) => (questions as []).length,
    }),
    elapsed({
      code: 'two-at-a-time',
      points: 2,
      requires: ['one-to-a-line', 'in-threads'],
      at: () => 2,
      say: 'connection-pool.waits',
    }),
  ],
});

/** Each question is asked once, and has the right end once. */
function notOnce(lines: readonly string[], { questions }: Parameters): Message | null {
  const rest = lines.map((line) => line.replace(/ over line .*/, ' over line …'));
  for (const [i, question] of (questions as string[]).entries()) {
    for (const text of [`question ${i} over line …`, `question ${i} ${question === 'bad' ? 'failed' : 'answered'}`]) {
      const at = rest.indexOf(text);
      if (at < 0) return { code: 'output.missing', args: { text, count: 1 } };
      rest.splice(at, 1);
    }
  }
  const [extra] = rest;
  return extra === undefined ? null : { code: 'output.unexpected', args: { text: extra, missing: '', instead: 'no' } };
}

/** Somebody is let in without a line, or with one that is in use. */
function wrongLine(lines: readonly string[], { connections }: Parameters): Message | null {
  const users = new Map<string, string>();
  for (const text of lines) {
    const [, question = '', connection] = /^question (\d+)(?: over line (.*))?/.exec(text) ?? [];
    if (connection === undefined) {
      for (const [line, user] of users) if (user === question) users.delete(line);
      continue;
    }
    if (!(connections as string[]).includes(connection))
      return { code: 'connection-pool.empty-handed', args: { text } };
    const first = users.get(connection);
    if (first !== undefined) {
      return { code: 'connection-pool.shared-line', args: { connection, first, second: question } };
    }
    users.set(connection, question);
  }
  return null;
}

function notBack({ free }: Record<string, Json>, { connections }: Parameters): Message | null {
  if (free === undefined) return { code: 'outcome.missing', args: { name: 'free' } };
  const lines = Array.isArray(free) ? [...free].sort() : free;
  if (same(lines, connections as Json)) return null;
  return { code: 'connection-pool.not-back', args: { actual: show(free), expected: show(connections as Json) } };
}
