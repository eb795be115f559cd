import { describe, expect, it } from 'vitest';
import { clocked, ending, explored, finding, printed, result, sampled } from '../testing/data.ts';
import { told } from '../testing/told.ts';
import { elapsed } from './elapsed.ts';
import { finishes } from './finishes.ts';
import { outcome } from './outcome.ts';
import { output } from './output.ts';

const points = 1;

describe('finishes', () => {
  it('passes where every ending is an end', () => {
    expect(told(finishes({ points }), [explored(), clocked([result()])])).toBe(
      'pass: Every thread came to its end, in all 7 executions.',
    );
  });

  it('tells the reason where one was found', () => {
    const findings = [finding('uncaught-error', { args: { error: 'TypeError', message: 'args is no list' } })];
    const runs = [explored({ outcomes: [ending(), ending({ status: 'exception' })], findings })];
    expect(told(finishes({ points }), runs)).toBe(
      'fail: Thread-1 (work) ended with TypeError on line 8: args is no list. What did it expect there, and what did it get?',
    );
  });

  it('points at the schedule where no reason was found', () => {
    const check = finishes({ points });
    const runs = [explored({ outcomes: [ending(), ending({ status: 'stuck', schedule: 'here' })] })];
    expect(told(check, runs)).toMatch(/^fail: On some schedule a thread waits for something that never comes/);
    expect(check.judge(runs, {} as never)).toMatchObject({
      evidence: { replay: { schedule: 'here' } },
      target: { outcome: { status: 'stuck' } },
    });
  });

  it('does not take the end of the budget for a fault', () => {
    expect(told(finishes({ points }), [explored({ outcomes: [ending({ status: 'budget' })] })])).toMatch(
      /^inconclusive/,
    );
  });
});

describe('outcome', () => {
  const zero = outcome({ points, exports: () => ({ num: 0 }) });

  it('passes where every end has the values', () => {
    const runs = [explored({ outcomes: [ending({ exports: { num: 0, other: 1 } })] })];
    expect(told(zero, runs)).toBe('pass: The values are right, in all 6 executions.');
  });

  it('shows the value and what it should be', () => {
    const runs = [explored({ outcomes: [ending({ exports: { num: 0 } }), ending({ exports: { num: 1 } })] })];
    expect(told(zero, runs)).toMatch(/^fail: On some schedule `num` is 1 in the end, and it should be 0\./);
  });

  it('shows the wrong ending with the shortest schedule, of the first run that has one', () => {
    const long = ending({ exports: { num: 1 }, schedule: '1.x.0-1.1-1.0-1' });
    const short = ending({ exports: { num: 2 }, schedule: '1.x.0-2' });
    const runs = [
      explored({ outcomes: [long, short] }),
      explored({ outcomes: [ending({ exports: { num: 3 }, schedule: '' })] }),
    ];
    expect(zero.judge(runs, {} as never)).toMatchObject({ evidence: { outcome: { exports: { num: 2 } } } });
  });

  it('says that an export is missing', () => {
    expect(told(zero, [explored()])).toMatch(/^fail: The program exports no value with the name `num`/);
  });

  it('leaves executions that do not finish to others', () => {
    expect(told(zero, [explored({ outcomes: [ending({ status: 'deadlock', exports: { num: 1 } })] })])).toMatch(
      /^pass/,
    );
  });

  it('hands the parameters of the run to its expectation', () => {
    const all = outcome({ points, exports: ({ threads }) => ({ n: threads! }) });
    const runs = [
      explored({ outcomes: [ending({ exports: { n: 2 } })] }),
      sampled({ outcomes: [ending({ exports: { n: 9 } })] }),
    ];
    expect(told(all, runs)).toMatch(/^pass/);
  });

  it('compares lists and objects by what is in them', () => {
    const pairs = outcome({ points, exports: () => ({ pairs: [[1, 1]], o: { a: 1, b: 2 } }) });
    expect(
      told(pairs, [explored({ outcomes: [ending({ exports: { pairs: [[1, 1]], o: { b: 2, a: 1 } } })] })]),
    ).toMatch(/^pass/);
    expect(told(pairs, [explored({ outcomes: [ending({ exports: { pairs: [[1, 2]], o: {} } })] })])).toContain(
      '`pairs` is [[1, 2]] in the end, and it should be [[1, 1]]',
    );
  });
});

describe('output', () => {
  const runs = (...lines: string[][]) => [explored({ outcomes: lines.map((each) => ending({ output: each })) })];
  const ab = output({ points, lines: () => ['a', 'b'] });

  it('takes the lines in any order', () => {
    expect(told(ab, runs(['a', 'b'], ['b', 'a']))).toBe('pass: The lines are right, in all 6 executions.');
  });

  it.each([
    [['a'], '`b` is never printed. Which'],
    [[], '`a` is never printed (and it is not the only one)'],
    [['a', 'b', 'b'], '`b` is printed more often than it should be'],
    [['a', 'b', 'c'], '`c` is printed, which nobody asked for. Which'],
    [['a', 'B'], '`B` is printed, which nobody asked for; `b` is missing'],
  ])('says what is wrong with %j', (lines, sentence) => {
    expect(told(ab, runs(['a', 'b'], lines))).toContain(sentence);
  });

  it('knows which line comes last', () => {
    const last = output({ points, last: () => 'z' });
    expect(told(last, runs(['a', 'z']))).toMatch(/^pass/);
    expect(told(last, runs(['z', 'a']))).toMatch(/^fail: On every schedule `a` is printed after `z`/);
    expect(told(last, runs(['a'], ['z']))).toMatch(/^fail: On some schedule the line `z` is never printed\./);
  });

  it('knows pairs of lines', () => {
    const before = output({ points, before: () => [['a', 'b']] });
    expect(told(before, runs(['a', 'x', 'b']))).toMatch(/^pass/);
    expect(told(before, runs(['b', 'a']))).toMatch(/^fail: On every schedule `b` is printed before `a`/);
  });

  it('reads runs under the clock, too', () => {
    expect(told(ab, [clocked([result({ output: [printed('a')] })])])).toMatch(/^fail/);
  });

  it('passes over explorations that do not observe the output', () => {
    expect(told(ab, [explored()])).toMatch(/^pass/);
  });
});

describe('elapsed', () => {
  const two = elapsed({ points, at: () => 2 });

  it('compares the clock at the end', () => {
    expect(told(two, [clocked([result({ elapsed: 2 })])])).toBe(
      'pass: The time is right, in the one run under the virtual clock.',
    );
    expect(told(two, [clocked([result({ elapsed: 2 }), result({ elapsed: 100 })])])).toMatch(
      /^fail: With threads = 2 the program takes 100 s by the virtual clock, and 2 s would do/,
    );
    expect(told(two, [clocked([result({ elapsed: 0 })])])).toMatch(
      /^fail: With threads = 2 the program is over after 0 s .* should take 2 s/,
    );
  });

  it('forgives the noise of binary fractions and does not show it', () => {
    const third = elapsed({ points, at: () => 0.3 });
    expect(told(third, [clocked([result({ elapsed: 0.1 + 0.2 })])])).toMatch(/^pass/);
    expect(told(two, [clocked([result({ elapsed: 0.1 + 0.2 })])])).toContain('after 0.3 s');
  });

  it('compares the time of a line', () => {
    const now = elapsed({ points, line: 'ending', at: () => 0 });
    expect(told(now, [clocked([result({ elapsed: 3, output: [printed('ending')] })])])).toMatch(/^pass/);
    expect(told(now, [clocked([result({ output: [printed('ending', 'MainThread', 3)] })])])).toMatch(
      /^fail: The line `ending` is printed after 3 s/,
    );
    expect(told(now, [clocked([result()])])).toMatch(/^fail: The line `ending` was not printed at all/);
  });

  it('takes a least and a most', () => {
    const range = elapsed({ points, at: () => ({ atLeast: 1, atMost: 2 }) });
    expect(told(range, [clocked([result({ elapsed: 1.5 })])])).toMatch(/^pass/);
    expect(told(range, [clocked([result({ elapsed: 2.5 })])])).toContain('takes 2.5 s by the virtual clock, and 2 s');
    expect(told(range, [clocked([result({ elapsed: 0.5 })])])).toContain(
      'after 0.5 s by the virtual clock, and it should take 1 s',
    );
  });
});
