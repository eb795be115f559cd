import { describe, expect, it } from 'vitest';
import type { CheckResult, GradeResult } from '../../../graders/result.ts';
import { speakVerdict } from './speak-verdict.ts';

const SOURCES = { 'main.ts': 'export let num = 0;' };

const check = (status: CheckResult['status'], extra: Partial<CheckResult> = {}): CheckResult => ({
  code: 'no-lost-update',
  status,
  points: 0,
  maxPoints: 3,
  message: { code: 'verbatim', args: { text: 'told' } },
  evidence: null,
  ...extra,
});

const result = (extra: Partial<GradeResult>): GradeResult => ({
  version: 1,
  exercise: '10-lock/counter-to-zero',
  status: 'pass',
  score: 0,
  maxScore: 3,
  executions: 6,
  complete: true,
  checks: [check('pass')],
  remarks: [],
  runs: [],
  diagnostics: [],
  failure: null,
  ...extra,
});

const speak = (extra: Partial<GradeResult>, stopped = false) => speakVerdict('en', result(extra), SOURCES, stopped);

describe('speakVerdict()', () => {
  it('is no verdict where the program does not compile', () => {
    const diagnostics = [{ code: 'await', args: {}, file: 'main.ts', line: 1, column: 1, endLine: 1, endColumn: 2 }];
    expect(speak({ status: 'fail', diagnostics }).state).toBe('diagnostics');
  });

  it('says that it was stopped, unless something had failed by then', () => {
    expect(speak({ status: 'inconclusive', checks: [check('inconclusive')] }, true).state).toBe('stopped');
    expect(speak({ status: 'fail', checks: [check('fail')] }, true).state).toBe('fail');
  });

  it('is complete only where every schedule of something was tried', () => {
    expect(speak({ complete: true, runs: [] }).complete).toBe(false);
  });

  it('opens the schedule that a failure rests on, under the name of what went wrong', () => {
    const evidence = {
      run: 'two',
      replay: { schedule: '1.2.3', parameters: { threads: 2 } },
      lines: [],
      finding: {
        code: 'lost-update' as const,
        severity: 'error' as const,
        args: { variable: 'num' },
        lines: [],
        schedule: '1.2.3',
      },
      outcome: null,
      elapsed: null,
      cost: { preemptions: 1, switches: 4, steps: 20 },
      shortest: true,
    };
    const [failed] = speak({ status: 'fail', checks: [check('fail', { evidence })] }).checks;
    expect(failed?.cost).toEqual({ preemptions: 1, switches: 4, steps: 20 });
    expect(failed?.stepping).toMatchObject({
      source: SOURCES['main.ts'],
      options: { schedule: '1.2.3', parameters: { threads: 2 } },
      finding: { code: 'lost-update', variable: 'num' },
      title: 'Lost update',
    });
  });
});
