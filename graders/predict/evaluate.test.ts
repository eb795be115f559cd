import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/explore/report.ts';
import type { RunData } from '../data.ts';
import { clocked, ending, explored, finding, result } from '../testing/data.ts';
import { say } from '../text.ts';
import { evaluate } from './evaluate.ts';
import type { Claim } from './question.ts';

const outcomes = [
  ending({ exports: { num: 0 }, output: ['a\n', 'b\n'], count: 2, schedule: 'zero' }),
  ending({ exports: { num: 1 }, output: ['b\n', 'a\n'], count: 1, schedule: 'one' }),
];

function judged(claim: Claim, run: RunData = explored({ outcomes, executions: 3 })) {
  const { holds, message, shown } = evaluate(claim, run);
  return { holds, said: say('en', message), schedule: shown?.schedule ?? null };
}

describe('can', () => {
  it('holds where some execution ends so, and shows it', () => {
    expect(judged({ can: { exports: { num: 1 } } })).toEqual({
      holds: true,
      said: 'It happens in 1 of 3 executions.',
      schedule: 'one',
    });
  });

  it('does not hold where none does, and says what happens instead', () => {
    expect(judged({ can: { exports: { num: 2 } } })).toEqual({
      holds: false,
      said: 'On no schedule: in all 3 executions, `num` is `0` or `1`.',
      schedule: null,
    });
  });
});

describe('always', () => {
  it('is refuted by an execution that ends otherwise', () => {
    expect(judged({ always: { exports: { num: 0 } } })).toEqual({
      holds: false,
      said: 'Not always: in 1 of 3 executions `num` is `1`.',
      schedule: 'one',
    });
  });

  it('holds where every execution ends so; no schedule among several shows that', () => {
    expect(judged({ always: { status: 'finished' } })).toEqual({
      holds: true,
      said: 'So it is in all 3 executions.',
      schedule: null,
    });
  });

  it('says that it never is where it never is', () => {
    expect(judged({ always: { status: 'deadlock' } }).said).toBe(
      'On no schedule: in all 3 executions, it ends otherwise: finished.',
    );
  });
});

describe('never', () => {
  it('is refuted by an execution that ends so', () => {
    expect(judged({ never: { exports: { num: 1 } } })).toMatchObject({ holds: false, schedule: 'one' });
    expect(judged({ never: { exports: { num: 7 } } })).toMatchObject({ holds: true, schedule: null });
  });

  it('is about findings, too', () => {
    const run = explored({ outcomes, findings: [finding('deadlock')] });
    expect(judged({ never: { finding: 'deadlock' } }, run)).toMatchObject({
      holds: false,
      schedule: 'schedule-of-deadlock',
    });
    expect(judged({ never: { finding: 'livelock' } }, run)).toMatchObject({ holds: true, schedule: null });
  });
});

describe('patterns of output', () => {
  it.each<[Claim, boolean]>([
    [{ can: { output: ['b', 'a'] } }, true],
    [{ can: { output: ['a'] } }, false],
    [{ can: { first: 'b' } }, true],
    [{ always: { last: 'b' } }, false],
    [{ always: { line: 'a' } }, true],
    [{ can: { lacks: 'a' } }, false],
    [{ always: { before: ['a', 'b'] } }, false],
    [{ can: { before: ['b', 'a'], exports: { num: 1 } } }, true],
    [{ can: { before: ['b', 'a'], exports: { num: 0 } } }, false],
  ])('%j: %s', (claim, holds) => {
    expect(judged(claim).holds).toBe(holds);
  });
});

describe('takes', () => {
  it('holds where every run by the clock takes exactly that long', () => {
    expect(judged({ takes: 2 }, clocked([result({ elapsed: 2 }), result({ elapsed: 2 })]))).toMatchObject({
      holds: true,
      said: 'By the virtual clock it takes 2 s.',
    });
    expect(judged({ takes: 2 }, clocked([result({ elapsed: 2 }), result({ elapsed: 3 })]))).toMatchObject({
      holds: false,
      said: 'By the virtual clock it takes between 2 and 3 s.',
    });
  });
});

describe('a run that does not settle a claim', () => {
  const partial: Partial<Report> = { outcomes, complete: false, bound: 'executions', executions: 3 };

  it('is an error where nothing was seen and something was left out', () => {
    expect(() => judged({ can: { exports: { num: 7 } } }, explored(partial))).toThrow(
      'run "explored" has more than 3 executions; make the program smaller',
    );
  });

  it('still settles what was seen', () => {
    expect(judged({ can: { exports: { num: 1 } } }, explored(partial)).holds).toBe(true);
    expect(judged({ always: { exports: { num: 1 } } }, explored(partial)).holds).toBe(false);
  });

  it('is an error where an execution used up its steps', () => {
    const run = explored({ outcomes: [...outcomes, ending({ status: 'budget' })] });
    expect(() => judged({ can: { exports: { num: 1 } } }, run)).toThrow('used up its steps');
  });
});
