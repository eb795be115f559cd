import { describe, expect, it } from 'vitest';
import type { Json } from '../../engine/explore/report.ts';
import { AnswerError } from '../answer-grader.ts';
import { say } from '../text.ts';
import type { ExplainedOption } from './compute-key.ts';
import { type Asked, judgePrediction, readPrediction } from './judge.ts';

const text = (en: string, zh: string) => ({ text: { en, 'zh-cn': zh } });
const option = (holds: boolean): ExplainedOption => ({
  holds,
  message: { code: 'predict.never', args: { executions: 4, clock: 'no' } },
  run: 'all',
  replay: holds ? null : { schedule: '1.a.0-1' },
  cost: null,
  shortest: false,
});

const asked: Asked[] = [
  {
    code: 'left',
    points: 3,
    question: {
      program: 'sale',
      choose: 'any',
      options: { a: text('none', '没有'), b: text('one', '一张'), c: text('two', '两张') },
    },
    key: { options: { a: option(true), b: option(true), c: option(false) }, runs: [], executions: 4 },
  },
  {
    code: 'time',
    points: 2,
    question: { program: 'sale', choose: 'one', options: { a: text('1 s', '1 秒'), b: text('2 s', '2 秒') } },
    key: { options: { a: option(false), b: option(true) }, runs: [], executions: 6 },
  },
];

function grade(answer: Json) {
  return judgePrediction('09-gil/some', asked, readPrediction(asked, answer));
}

describe('judgePrediction', () => {
  it('passes where exactly what holds is chosen, in whatever order', () => {
    expect(grade({ time: ['b'], left: ['b', 'a'] })).toMatchObject({
      status: 'pass',
      score: 5,
      maxScore: 5,
      executions: 10,
      checks: [
        { code: 'left', status: 'pass', points: 3 },
        { code: 'time', status: 'pass', points: 2 },
      ],
    });
  });

  it('judges each question by itself', () => {
    expect(grade({ time: ['b'] })).toMatchObject({ status: 'fail', score: 2 });
    expect(grade({ left: ['a', 'b'], time: [] })).toMatchObject({ status: 'fail', score: 3 });
  });

  it('answers a wrong choice by its reason, with the schedule that speaks against it', () => {
    const [check] = grade({ left: ['a', 'c'], time: ['b'] }).checks;
    expect(check).toMatchObject({
      status: 'fail',
      evidence: { run: 'all', program: 'sale', replay: { schedule: '1.a.0-1' } },
    });
    expect(say('en', check!.message)).toBe(
      '“two” does not hold. On no schedule: it does not happen in any of the 4 executions there are.',
    );
    expect(say('zh-cn', check!.message)).toMatch(/^“两张”不成立。没有哪种调度序列会这样/);
  });

  it('says that something is missing, and not what', () => {
    const [check] = grade({ left: ['a'], time: ['b'] }).checks;
    expect(say('en', check!.message)).toBe(
      'What you chose holds, but one more option does, too. What else can happen?',
    );
  });

  it('says where nothing was chosen', () => {
    expect(say('en', grade({}).checks[0]!.message)).toBe('Nothing is chosen here yet.');
  });
});

describe('readPrediction', () => {
  it.each<[Json, string]>([
    [['a'], 'an object is needed that names the options chosen for each question, as starter.json shows.'],
    [{ lift: ['a'] }, 'there is no question “lift”. The questions are "left", "time".'],
    [{ left: 'a' }, '“left” is "a", and a list of options is needed: ["…"].'],
    [{ left: ['z'] }, 'question “left” has no option “z”. Its options are "a", "b", "c".'],
    [{ left: ['a', 'a'] }, 'an option of question “left” is named twice. Name each once.'],
    [{ time: ['a', 'b'] }, 'question “time” takes one option, and 2 are named. Decide for one.'],
  ])('refuses %j', (answer, problem) => {
    let refusal: unknown;
    try {
      readPrediction(asked, answer);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(AnswerError);
    expect(say('en', (refusal as AnswerError).text)).toBe(problem);
  });
});
