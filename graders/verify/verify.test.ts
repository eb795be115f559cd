import { describe, expect, it } from 'vitest';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { defineGrader } from '../define-grader.ts';
import { type ExerciseResult, readExercise } from '../exercise.ts';
import { slowerThan } from '../remarks/slower-than.ts';
import { exhaustive, virtualClock } from '../runs.ts';
import type { Question } from '../services.ts';
import { ending, finding, program, report, result, traced } from '../testing/data.ts';
import { say } from '../text.ts';
import { type VerifyOptions, verify } from '../verify.ts';
import { selectExercises } from './select.ts';

const id = '10-lock/some';
const grader = defineGrader({
  exercise: id,
  runs: { two: exhaustive({ threads: 2 }), clock: virtualClock({ threads: 2 }) },
  checks: [
    finishes({ points: 4 }),
    outcome({ code: 'balances', points: 6, requires: ['finishes'], exports: () => ({ num: 0 }) }),
  ],
  remarks: [slowerThan({ code: 'slow', seconds: () => 1, say: 'counter-to-zero.one-after-another' })],
});
const hints = '## 一\n\n提示\n\n## 二\n\n提示\n\n## 三\n\n提示\n';
const files: Record<string, string> = {
  'exercise.json': JSON.stringify({
    kind: 'fix',
    title: { en: 'Some', 'zh-cn': '某个' },
    points: 10,
    parameters: { threads: [2] },
    maxSteps: 1000,
    right: { a: null, slow: 'slow' },
    wrong: { a: 'finishes', b: 'balances', c: 'balances' },
  }),
  'brief.en.md': 'Do it.',
  'brief.zh-cn.md': '做。',
  'hints.en.md': hints,
  'hints.zh-cn.md': hints,
  'solution.en.md': 'So.',
  'solution.zh-cn.md': '如此。',
  'starter.ts': 'wrong // TODO: it',
  'solution.ts': 'right',
  'right/a.ts': 'right',
  'right/slow.ts': 'slow',
  'wrong/a.ts': 'stuck',
  'wrong/b.ts': 'wrong',
  'wrong/c.ts': 'wrong',
  'comments.zh-cn.json': '{ "TODO: it": "TODO：它" }',
};

/** Programs of these tests are words that say what comes of them. */
function answer(question: Question): unknown {
  const { code } = question.program;
  const word = code.split(' ')[0];
  if (word === 'stuck' && question.type === 'explore') {
    return report({
      outcomes: [ending({ status: 'stuck' })],
      findings: [finding('uncaught-error', { args: { error: 'E', message: 'm' }, shortest: true })],
    });
  }
  const exports = { num: word === 'wrong' ? 1 : 0 };
  if (question.type === 'explore')
    return report({ outcomes: [ending({ exports })], longest: word === 'long' ? 501 : 10 });
  if (question.type === 'trace') return traced([]).trace;
  if (question.type === 'run') return result({ exports, elapsed: word === 'slow' ? 5 : 1 });
  return { schedule: 's', cost: { preemptions: 0, switches: 0, steps: 0 }, shortest: true };
}

/** What is wrong with the exercise when these files are other ones, as `file: sentence`. */
async function verifyWith(
  changes: Record<string, string | undefined>,
  extras: Partial<VerifyOptions> = {},
): Promise<string[]> {
  const changed = Object.entries({ ...files, ...changes }).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  const load = async (): Promise<ExerciseResult> => readExercise(id, Object.fromEntries(changed));
  const verified = await verify({
    ids: [id],
    identifiers: { exercises: [id], graders: [id], committed: [id] },
    load,
    loadGrader: async () => grader,
    compile: (sources) => ({ ok: true, program: program({ code: Object.values(sources)[0]! }) }),
    openSandbox: () => ({
      request: (async (question: Question) => ({ ok: true, result: answer(question) })) as never,
      close: async () => {},
    }),
    concurrency: 2,
    ...extras,
  });
  expect(verified.ok).toBe(verified.problems.length === 0);
  return verified.problems.map(({ file, message }) => `${file}: ${say('en', message)}`);
}

const manifestWith = (changes: object) => ({
  'exercise.json': JSON.stringify({ ...JSON.parse(files['exercise.json']!), ...changes }),
});

describe('verify', () => {
  it('finds nothing wrong with an exercise that proves itself', async () => {
    const seen: string[] = [];
    expect(await verifyWith({}, { onAnswer: ({ file }, { done, of }) => seen.push(`${done}/${of} ${file}`) })).toEqual(
      [],
    );
    expect(seen).toHaveLength(7);
    expect(seen.at(-1)).toMatch(/^7\/7 /);
  });

  it.each([
    [
      'a solution that fails',
      { 'solution.ts': 'wrong' },
      'solution.ts: It must pass and does not, because of check `balances`',
    ],
    [
      'a right answer that fails',
      { 'right/a.ts': 'stuck' },
      'right/a.ts: It must pass and does not, because of check `finishes`',
    ],
    [
      'a starter that passes',
      { 'starter.ts': 'right // TODO: it' },
      'starter.ts: It must fail, but its grade is `pass`.',
    ],
    ['a wrong answer that passes', { 'wrong/b.ts': 'right' }, 'wrong/b.ts: It must fail, but its grade is `pass`.'],
    [
      'a wrong answer that fails another check',
      { 'wrong/b.ts': 'stuck' },
      'wrong/b.ts: It must fail check `balances` and no other, but it fails finishes: Thread-1 (work) ended with E',
    ],
    [
      'a remark nobody named',
      { 'right/a.ts': 'slow' },
      'right/a.ts: It earns remark `slow`, which exercise.json does not name.',
    ],
    [
      'a remark that does not come',
      { 'right/slow.ts': 'right' },
      'right/slow.ts: It should earn just the remark `slow`; it earned none.',
    ],
    [
      'a solution near the budget',
      { 'solution.ts': 'long' },
      'solution.ts: It needs 501 steps in run `two`, more than half of the 1,000',
    ],
    [
      'a starter without TODO',
      { 'starter.ts': 'wrong', 'comments.zh-cn.json': '{}' },
      'starter.ts: There is no comment `// TODO: …`.',
    ],
    [
      'a comment without translation',
      { 'comments.zh-cn.json': '{}' },
      'comments.zh-cn.json: The comment “TODO: it” has no Chinese',
    ],
    [
      'a translation without comment',
      { 'comments.zh-cn.json': '{ "TODO: it": "TODO：它", "gone": "没了" }' },
      'comments.zh-cn.json: The comment “gone” stands in none of the programs',
    ],
    ['a text that was not translated', { 'brief.zh-cn.md': 'Do it.' }, 'brief.zh-cn.md: “Do it.” is not Chinese.'],
    [
      'hints in two steps',
      { 'hints.en.md': '## A\n\na\n\n## B\n\nb' },
      'hints.en.md: There are 2 steps of hints, and there should be 3',
    ],
    [
      'too few right answers',
      { ...manifestWith({ right: { a: null } }), 'right/slow.ts': undefined },
      'right/: There is one answer in right/, and an exercise that asks for a program needs 2 beside the solution',
    ],
    [
      'too few wrong answers',
      { ...manifestWith({ wrong: { a: 'finishes' } }), 'wrong/b.ts': undefined, 'wrong/c.ts': undefined },
      'wrong/: There is one answer in wrong/, and an exercise that asks for a program needs 3:',
    ],
    ['a stray file', { 'notes.md': 'x' }, 'null: notes.md does not belong in an exercise: remove it'],
    [
      'other points',
      manifestWith({ points: 9 }),
      'exercise.json: The manifest gives 9 points and the checks of the grader 10.',
    ],
    [
      'an unknown check',
      manifestWith({ wrong: { a: 'finishes', b: 'balance', c: 'balances' } }),
      'wrong/b.ts: exercise.json says that it must fail check `balance`',
    ],
    [
      'parameters the grader does not know',
      manifestWith({ parameters: { threads: [3] } }),
      'exercise.json: Run `two` of the grader uses threads = 2',
    ],
  ])('names %s', async (_name, changes, sentence) => {
    expect((await verifyWith(changes)).join('\n')).toContain(sentence);
  });

  it.each([
    [{ exercises: [id], graders: [id], committed: [] }, 'It is not in graders/exercise-ids.json.'],
    [{ exercises: [id], graders: [], committed: [id] }, 'It has no grader. Write graders/10-lock/some.ts'],
    [
      { exercises: [id], graders: [id], committed: [id, '10-lock/gone'] },
      'Its folder is gone, but graders/exercise-ids.json lists it',
    ],
    [
      { exercises: [id], graders: [id, '10-lock/gone'], committed: [id] },
      'graders/registry.ts has a grader for it, but there is no folder',
    ],
  ])('compares folders, graders and the committed list', async (identifiers, sentence) => {
    expect((await verifyWith({}, { identifiers })).join('\n')).toContain(sentence);
  });
});

describe('selectExercises', () => {
  const ids = ['10-lock/bank-transfer', '10-lock/counter-to-zero', '12-rlock/nested-lock'];

  it('takes identifiers, chapters, numbers and paths', () => {
    expect(selectExercises(ids, []).ids).toEqual(ids);
    expect(selectExercises(ids, ['10-lock']).ids).toEqual(ids.slice(0, 2));
    expect(selectExercises(ids, ['12', 'exercises/10-lock/bank-transfer/']).ids).toEqual([ids[0], ids[2]]);
    expect(selectExercises(ids, ['10-lock/bank', '12-rlock']).unknown).toEqual(['10-lock/bank']);
  });
});
