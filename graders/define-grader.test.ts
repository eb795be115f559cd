import { describe, expect, it } from 'vitest';
import { elapsed } from './checks/elapsed.ts';
import { finishes } from './checks/finishes.ts';
import { noLostUpdate } from './checks/no-lost-update.ts';
import { defineGrader, maxScore, runsOf } from './define-grader.ts';
import { exhaustive, virtualClock } from './runs.ts';

const runs = { two: exhaustive({ threads: 2 }), clock: virtualClock() };
const points = 2;
const exercise = '10-lock/some';

describe('defineGrader', () => {
  it('adds up the points and finds the runs of each check', () => {
    const time = elapsed({ points, at: () => 1 });
    const grader = defineGrader({ exercise, runs, checks: [finishes({ points }), time] });
    expect(maxScore(grader)).toBe(4);
    expect(runsOf(grader, grader.checks[0]!)).toEqual(['two', 'clock']);
    expect(runsOf(grader, time)).toEqual(['clock']);
  });

  it.each([
    ['no checks', [], 'it has no checks; add at least one'],
    [
      'a code used twice',
      [finishes({ points }), finishes({ points })],
      '"finishes" names two checks; give one of them another code',
    ],
    [
      'a malformed code',
      [finishes({ points, code: 'It ends' })],
      '"It ends" is no code; use words in lower case with hyphens: "no-lost-update"',
    ],
    ['no points', [finishes({ points: 0 })], 'check "finishes" is worth 0 points; give it more than 0'],
    [
      'an unknown run',
      [finishes({ points, runs: ['ten'] })],
      'check "finishes" looks at run "ten", which is not in runs',
    ],
    [
      'a run that does not suit',
      [elapsed({ points, runs: ['two'], at: () => 1 })],
      'check "elapsed" cannot judge run "two" of type "explore"; it reads clock',
    ],
    [
      'a requirement that comes later',
      [noLostUpdate({ points, requires: ['finishes'] }), finishes({ points })],
      'check "no-lost-update" requires "finishes", which does not come before it',
    ],
  ])('refuses %s', (_name, checks, problem) => {
    expect(() => defineGrader({ exercise, runs, checks })).toThrow(
      `Cannot define the grader of "${exercise}": ${problem}`,
    );
  });

  it('refuses a check without a run to look at', () => {
    const only = { two: exhaustive() };
    expect(() => defineGrader({ exercise, runs: only, checks: [elapsed({ points, at: () => 1 })] })).toThrow(
      'check "elapsed" has no run to look at; add one of type clock',
    );
  });
});
