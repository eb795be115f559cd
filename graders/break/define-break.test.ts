import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../../engine/compile/compile.ts';
import { strip } from '../../engine/compile/esbuild-node.ts';
import { libraryNames } from '../../engine/library/index.ts';
import { createNodeSandbox } from '../../engine/sandbox/node-host.ts';
import { AnswerError } from '../answer-grader.ts';
import type { Exercise } from '../exercise.ts';
import type { GradeServices } from '../services.ts';
import { say } from '../text.ts';
import { defineBreak } from './define-break.ts';
import type { Goal } from './goal.ts';
import { writeTurns } from './turns.ts';

const SOURCE = `import { Thread } from 'threading';
export let num = 2;
function decrement() { num -= 1; }
const ann = new Thread({ target: decrement, name: 'Ann' });
const bo = new Thread({ target: decrement, name: 'Bo' });
ann.start();
bo.start();
ann.join();
bo.join();
console.log('left', num);`;

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());

const compiling: GradeServices['compile'] = (sources, build) =>
  compile(sources, Object.keys(sources)[0] as string, { build, strip, library: libraryNames });

const exercise = {
  id: '09-gil/some',
  manifest: {
    kind: 'break',
    title: { en: '', 'zh-cn': '' },
    points: 5,
    parameters: {},
    maxSteps: 500,
    right: {},
    wrong: {},
  },
  programs: { two: SOURCE },
} as unknown as Exercise;

const LOSE: Goal = { finding: 'lost-update', variable: 'num' };

/** Grades a schedule given as turns of single steps (`001221`), or another answer. */
async function graded(answer: string | { schedule: string } | number, goal: Goal = LOSE) {
  const compiled = await compiling({ 'two.ts': SOURCE }, 'recorded', []);
  if (!compiled.ok) throw new Error('does not compile');
  const given =
    typeof answer === 'string' ? { schedule: writeTurns([...answer].map(Number), compiled.program.hash) } : answer;
  const grader = defineBreak({ exercise: exercise.id, program: 'two', goal, points: { possible: 1, reaches: 4 } });
  return grader.grade(given, exercise, { compile: compiling, sandbox });
}

async function told(...args: Parameters<typeof graded>): Promise<string[]> {
  const { status, score, checks, remarks } = await graded(...args);
  const said = [...checks, ...remarks].map(({ message }) => say('en', message));
  return [`${status} ${score}`, ...said];
}

describe('defineBreak()', () => {
  it('passes where the steps bring the goal about', async () => {
    expect(await told('001221')).toEqual([
      'pass 5',
      '6 steps, and the threads could take each of them.',
      'Reached: One update of `num` is lost.',
    ]);
  });

  it('going on after the goal costs nothing', async () => {
    expect((await graded('00122121000')).remarks).toEqual([]);
  });

  it('remarks that there is a way with fewer switches, and how to see it', async () => {
    const { status, remarks } = await graded('010212');
    expect(status).toBe('pass');
    expect(remarks.map(({ message }) => say('en', message))).toEqual([
      'There is a shorter way: 3 switches instead of 5.',
    ]);
    expect(remarks[0]?.evidence).toMatchObject({ program: 'two', cost: { switches: 3, steps: 6 } });
  });

  it('remarks that there is a way with fewer steps', async () => {
    expect((await told('0012221'))[3]).toBe('There is a shorter way: 6 steps instead of 7.');
  });

  it('fails where the schedule ends before the goal, and does not show how it could have gone on', async () => {
    const result = await graded('0012');
    expect(result.checks.map(({ status }) => status)).toEqual(['pass', 'fail']);
    expect(say('en', result.checks[1]!.message)).toMatch(/^After 4 steps the schedule ends, before the goal/);
    expect(result.checks[1]!.evidence).toBeNull();
  });

  it('fails where everything is over without the goal', async () => {
    expect((await told('0011122200000'))[2]).toMatch(/^After 13 steps it is all over/);
  });

  it.each([
    [
      '000',
      'Step 3 is to be taken by MainThread, which cannot go on there: on line 8 it waits for `Ann`, and for that Ann',
    ],
    ['02', 'Step 2 is to be taken by Bo, which has not been started yet.'],
    ['001111', 'Step 6 is to be taken by Ann, which has ended by then.'],
    ['09', 'Step 2 is to be taken by thread number 9, and by then there is no such thread.'],
    ['00111222000001', 'Step 14 cannot be taken: after 13 steps nobody can go on any more.'],
  ])('says why the steps %s cannot be taken', async (turns, said) => {
    const [status, first, second] = await told(turns);
    expect(status).toBe('fail 0');
    expect(first).toContain(said);
    expect(second).toBe('Not looked at yet: first get this right: The threads can take these steps.');
  });

  it.each([
    ['', 'No step has been chosen yet.'],
    ['1.deadbeef.0-2', 'The schedule belongs to another program'],
    ['0-2', 'This is no schedule: `0-2`.'],
  ])('says what is wrong with the schedule “%s”', async (schedule, said) => {
    expect((await told({ schedule }))[1]).toContain(said);
  });

  it('refuses an answer without a schedule', async () => {
    await expect(graded(7)).rejects.toThrow(AnswerError);
  });
});

describe('goals', () => {
  it('values count at the end of the program only', async () => {
    const goal: Goal = { exports: { num: 1 } };
    expect((await told('0011', goal))[2]).toMatch(/^After 4 steps the schedule ends/);
    expect((await told('0011122200000', goal))[2]).toMatch(/^The program ends with `num = 0`, so the goal/);
    expect((await told('0012212100000', goal))[0]).toBe('pass 5');
  });

  it('lines count as soon as they are printed, and no other may come before', async () => {
    expect((await told('001112220000', { output: ['left 0'] }))[0]).toBe('pass 5');
    expect((await told('001221210000', { output: ['left 0'] }))[0]).toBe('fail 1');
  });
});
