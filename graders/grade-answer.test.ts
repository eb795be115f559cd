import { describe, expect, it } from 'vitest';
import type { Json } from '../engine/explore/report.ts';
import { AnswerError, type AnswerGrader, programOf } from './answer-grader.ts';
import { type ExerciseResult, readExercise } from './exercise.ts';
import { gradeAnswer } from './grade-answer.ts';
import type { GradeResult } from './result.ts';
import { say } from './text.ts';
import { verify } from './verify.ts';

const id = '09-gil/some';
const hints = '## 一\n\n提示\n\n## 二\n\n提示\n\n## 三\n\n提示\n';
const files = {
  'exercise.json': JSON.stringify({
    kind: 'break',
    title: { en: 'Some', 'zh-cn': '某个' },
    points: 3,
    maxSteps: 1000,
    wrong: { two: 'finishes' },
  }),
  'brief.en.md': 'Do it.',
  'brief.zh-cn.md': '做。',
  'hints.en.md': hints,
  'hints.zh-cn.md': hints,
  'solution.en.md': 'So.',
  'solution.zh-cn.md': '如此。',
  'programs/shop.ts': '// open\nrun();',
  'comments.zh-cn.json': '{ "open": "开门" }',
  'starter.json': '[]',
  'solution.json': '[1]',
  'wrong/two.json': '[2]',
};

/** Wants the list `[1]`. */
const grader: AnswerGrader = {
  exercise: id,
  checks: [{ code: 'finishes', points: 3 }],
  async grade(answer: Json): Promise<GradeResult> {
    if (!Array.isArray(answer)) throw new AnswerError('not-json', { problem: 'no list' });
    const status = answer[0] === 1 ? 'pass' : 'fail';
    const points = status === 'pass' ? 3 : 0;
    const message = { code: 'pass.uses' };
    return {
      version: 1,
      exercise: id,
      status,
      score: points,
      maxScore: 3,
      executions: 1,
      complete: true,
      checks: [{ code: 'finishes', status, points, maxPoints: 3, message, evidence: null }],
      remarks: [],
      runs: [],
      diagnostics: [],
      failure: null,
    };
  },
};

const services = { compile: () => expect.unreachable(), sandbox: { request: () => expect.unreachable() } };

function read(changes: Record<string, string> = {}): ExerciseResult {
  return readExercise(id, { ...files, ...changes });
}

async function gradeText(text: string): Promise<GradeResult> {
  const loaded = read();
  if (!loaded.ok) throw new Error(loaded.problems.join());
  return gradeAnswer(loaded.exercise, grader, { 'answer.json': text }, services);
}

async function verifyWith(changes: Record<string, string>): Promise<string[]> {
  const { problems } = await verify({
    ids: [id],
    identifiers: { exercises: [id], graders: [id], committed: [id] },
    load: async () => read(changes),
    loadGrader: async () => grader,
    compile: services.compile,
    openSandbox: () => ({ ...services.sandbox, close: async () => {} }),
    concurrency: 1,
  });
  return problems.map(({ file, message }) => `${file}: ${say('en', message)}`);
}

describe('gradeAnswer', () => {
  it('hands the value of a JSON answer to the grader of its exercise', async () => {
    expect(await gradeText('[1]')).toMatchObject({ status: 'pass', score: 3 });
    expect(await gradeText('[2]')).toMatchObject({ status: 'fail', score: 0 });
  });

  it('refuses what is no JSON, and says what is wrong with it', async () => {
    const refusal = await gradeText('[1').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AnswerError);
    expect(say('en', (refusal as AnswerError).text)).toMatch(/^it is not JSON \(.*\)\. Write one JSON value/);
  });
});

describe('an exercise whose answer is data', () => {
  it('has programs, which schedules belong to', () => {
    const loaded = read();
    expect(loaded.ok && programOf(loaded.exercise, 'shop')).toEqual({ 'shop.ts': '// open\nrun();' });
    const { 'programs/shop.ts': _shop, ...rest } = files;
    expect(readExercise(id, rest)).toEqual({
      ok: false,
      problems: ['programs/ is missing: add the program that the answer is about, as programs/NAME.ts'],
    });
  });

  it('proves itself as the others do', async () => {
    expect(await verifyWith({})).toEqual([]);
    expect(await verifyWith({ 'starter.json': '[1]' })).toEqual([
      expect.stringContaining('starter.json: It must fail, but its grade is `pass`.'),
    ]);
    expect(await verifyWith({ 'wrong/two.json': '2' })).toEqual([
      'wrong/two.json: It is no answer to this exercise: it is not JSON (no list). Write one JSON value, as starter.json shows. Correct it.',
    ]);
    expect(await verifyWith({ 'comments.zh-cn.json': '{}' })).toEqual([
      'comments.zh-cn.json: The comment “open” has no Chinese translation. Add it.',
    ]);
  });
});
