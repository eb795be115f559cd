import { describe, expect, it } from 'vitest';
import { elapsed } from './checks/elapsed.ts';
import { finishes } from './checks/finishes.ts';
import { noLostUpdate } from './checks/no-lost-update.ts';
import { outcome } from './checks/outcome.ts';
import { defineGrader, type Grader } from './define-grader.ts';
import { type GradeOptions, grade } from './grade.ts';
import { slowerThan } from './remarks/slower-than.ts';
import { exhaustive, random, virtualClock } from './runs.ts';
import type { Question } from './services.ts';
import { ending, finding, line, lostUpdate, program, report, result, step, traced } from './testing/data.ts';
import { say } from './text.ts';

const grader = defineGrader({
  exercise: '10-lock/some',
  runs: {
    two: exhaustive({ threads: 2 }),
    many: random({ threads: 9 }, { executions: 10 }),
    clock: virtualClock({ threads: 9 }),
  },
  checks: [
    finishes({ points: 1 }),
    noLostUpdate({ points: 3, requires: ['finishes'] }),
    outcome({ code: 'zero', points: 2, requires: ['no-lost-update'], exports: () => ({ num: 0 }) }),
    elapsed({ code: 'quick', points: 4, at: () => ({ atMost: 10 }) }),
  ],
  remarks: [slowerThan({ code: 'slow', seconds: () => 1, say: 'counter-to-zero.one-after-another' })],
});

const good = [ending({ exports: { num: 0 } })];

/** Grades with a sandbox that answers as `answers` say; what was asked is in `asked`. */
async function gradeWith(
  answers: Partial<Record<Question['type'], (question: Question) => unknown>>,
  extras: Partial<GradeOptions> = {},
  by: Grader = grader,
) {
  const asked: Question[] = [];
  const compile = (): { ok: true; program: ReturnType<typeof program> } => ({ ok: true, program: program() });
  const all = {
    explore: () => report({ outcomes: good }),
    run: () => result({ exports: { num: 0 }, elapsed: 1 }),
    trace: () => traced([]).trace,
    shorten: () => ({ failure: { code: 'time-limit', args: {} } }),
    ...answers,
  };
  const request = async (question: Question) => {
    asked.push(question);
    const answer = all[question.type as keyof typeof all]?.(question) as { failure?: unknown };
    return answer.failure === undefined ? { ok: true, result: answer } : { ok: false, ...answer };
  };
  const options = { compile, sandbox: { request }, ...extras } as unknown as GradeOptions;
  return { asked, grade: await grade({ grader: by, maxSteps: 500 }, 'export let num = 0;', options) };
}

const statuses = (checks: { code: string; status: string }[]) => checks.map(({ code, status }) => `${code}: ${status}`);

describe('grade', () => {
  it('gives all points where every check passes, and says what was explored', async () => {
    const { grade, asked } = await gradeWith({});
    expect(grade).toMatchObject({
      status: 'pass',
      score: 10,
      maxScore: 10,
      executions: 13,
      complete: true,
      remarks: [],
    });
    expect(grade.runs.map(({ name, executions }) => [name, executions])).toEqual([
      ['two', 6],
      ['many', 6],
      ['clock', 1],
    ]);
    expect(asked.map(({ options }) => options.maxSteps)).toEqual([500, 500, 500]);
  });

  it('remarks on a program that passes', async () => {
    const { grade } = await gradeWith({ run: () => result({ exports: { num: 0 }, elapsed: 9 }) });
    expect(grade).toMatchObject({ status: 'pass', score: 10, remarks: [{ code: 'slow' }] });
  });

  it('does not remark twice on the same', async () => {
    const slow = (code: string, unless: string[] = []) =>
      slowerThan({ code, seconds: () => 1, say: 'counter-to-zero.one-after-another', unless });
    const remarks = [slow('first'), slow('same', ['first']), slow('other', ['same'])];
    const { grade } = await gradeWith(
      { run: () => result({ exports: { num: 0 }, elapsed: 9 }) },
      {},
      { ...grader, remarks },
    );
    expect(grade.remarks.map(({ code }) => code)).toEqual(['first', 'other']);
  });

  it('tells a failure by its shortest schedule, as that schedule shows it', async () => {
    const shorter = lostUpdate({ lines: [line(4), line(5, 'Thread-2 (work)'), line(6)] });
    const { grade, asked } = await gradeWith({
      explore: () => report({ outcomes: good, findings: [lostUpdate()] }),
      shorten: () => ({ schedule: 'short', cost: { preemptions: 1, switches: 3, steps: 9 }, shortest: true }),
      trace: () => traced([], { findings: [finding('data-race'), shorter] }).trace,
    });
    expect(grade.status).toBe('fail');
    const failed = grade.checks[1]!;
    expect(failed).toMatchObject({
      code: 'no-lost-update',
      points: 0,
      maxPoints: 3,
      message: { code: 'found.lost-update', args: { readLine: 4, otherLine: 5, writeLine: 6 } },
      evidence: { shortest: true, cost: { preemptions: 1 }, replay: { schedule: 'short', parameters: { threads: 2 } } },
    });
    expect(failed.evidence?.lines).toEqual(shorter.lines);
    expect(asked.map(({ type }) => type)).toContain('shorten');
  });

  it('adds which locks were held meanwhile', async () => {
    const places = [line(4), line(5, 'Thread-2 (work)'), line(6)];
    const steps = places.map((place, i) =>
      step(place.id, i === 0 ? 'read' : 'write', { place, held: [['a'], ['b'], ['a']][i] }),
    );
    const found = lostUpdate({ lines: places, shortest: true });
    const { grade } = await gradeWith({
      explore: () => report({ outcomes: good, findings: [found] }),
      trace: () => traced(steps, { findings: [found] }).trace,
    });
    expect(grade.checks[1]).toMatchObject({
      message: { args: { held: 'different' } },
      evidence: { shortest: true, finding: { held: [['a'], ['b'], ['a']] } },
    });
  });

  it('keeps the first counterexample where it cannot be shortened', async () => {
    const { grade } = await gradeWith({
      explore: () => report({ outcomes: good, findings: [lostUpdate()] }),
      shorten: () => ({ failure: { code: 'time-limit', args: {} } }),
    });
    expect(grade.checks[1]).toMatchObject({
      status: 'fail',
      evidence: { shortest: false, replay: { schedule: 'schedule-of-lost-update' } },
    });
  });

  it('skips what builds on a check that failed, and looks only at what no run has shown yet', async () => {
    const { grade, asked } = await gradeWith({
      explore: () => report({ outcomes: good, findings: [lostUpdate({ shortest: true })] }),
    });
    expect(statuses(grade.checks)).toEqual([
      'finishes: skipped',
      'no-lost-update: fail',
      'zero: skipped',
      'quick: pass',
    ]);
    // Not all of its runs were made: it has not passed, but nothing that builds on it is kept from being looked at.
    expect(say('en', grade.checks[0]!.message)).toMatch(/^Not examined to the end/);
    expect(grade.score).toBe(4);
    expect(asked.map(({ type }) => type)).toEqual(['explore', 'run', 'trace']);
  });

  it('runs nothing more where nothing could change', async () => {
    const stuck = report({ outcomes: [ending({ status: 'stuck' })], findings: [finding('stuck', { shortest: true })] });
    const { asked, grade } = await gradeWith({ explore: () => stuck, run: () => result({ elapsed: 11 }) });
    expect(statuses(grade.checks)).toEqual([
      'finishes: fail',
      'no-lost-update: skipped',
      'zero: skipped',
      'quick: fail',
    ]);
    const runs = asked.filter(({ type }) => type !== 'trace');
    expect(runs.map(({ options }) => options.parameters)).toEqual([{ threads: 2 }, { threads: 9 }]);
  });

  it('is inconclusive where a limit was reached and nothing failed', async () => {
    const { grade } = await gradeWith({
      explore: () => report({ outcomes: good, complete: false, bound: 'executions' }),
    });
    expect(grade).toMatchObject({ status: 'inconclusive', complete: false, score: 4, remarks: [] });
  });

  it('runs nothing more after a limit of the sandbox, and takes nothing for proven', async () => {
    const { grade, asked } = await gradeWith({ explore: () => ({ failure: { code: 'time-limit', args: {} } }) });
    expect(asked).toHaveLength(1);
    expect(grade.status).toBe('inconclusive');
    expect(statuses(grade.checks)).toEqual([
      'finishes: inconclusive',
      'no-lost-update: skipped',
      'zero: skipped',
      'quick: inconclusive',
    ]);
    expect(grade.checks[0]!.message).toMatchObject({ code: 'limit.time-limit' });
  });

  it('is an error of ours where the sandbox breaks', async () => {
    const { grade } = await gradeWith({
      explore: () => ({ failure: { code: 'internal', args: { message: 'boom' } } }),
    });
    expect(grade).toMatchObject({ status: 'error', score: 0, failure: { code: 'internal' } });
  });

  it('fails a program that does not compile, with its diagnostics', async () => {
    const diagnostic = { code: 'await', args: {}, file: 'main.ts', line: 1, column: 1, endLine: 1, endColumn: 6 };
    const compile = () => ({ ok: false as const, diagnostics: [diagnostic] });
    const { grade, asked } = await gradeWith({}, { compile });
    expect(grade).toMatchObject({ status: 'fail', score: 0, maxScore: 10, diagnostics: [diagnostic] });
    expect(asked).toEqual([]);
  });
});
