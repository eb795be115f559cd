/** Judges the options that somebody has chosen, by a key: pure, and the same in the browser and in Node. */
import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { AnswerError } from '../answer-grader.ts';
import type { CheckResult, Evidence, GradeResult } from '../result.ts';
import { emptyEvidence } from '../verdict.ts';
import type { Key } from './compute-key.ts';
import { judgeChoice } from './judge-choice.ts';
import type { Question } from './question.ts';

/** Question -> the options chosen. */
export type Prediction = Record<string, string[]>;

export interface Asked {
  /** Name of the question within its exercise. */
  code: string;
  points: number;
  question: Pick<Question, 'choose' | 'program'> & {
    options: Readonly<Record<string, Pick<Question['options'][string], 'text'>>>;
  };
  key: Key;
}

/** What is judged: one check for each question, passed where exactly the options that hold are chosen. */
export function judgePrediction(exercise: string, asked: readonly Asked[], prediction: Prediction): GradeResult {
  const checks = asked.map((each) => judgeQuestion(each, prediction[each.code] ?? []));
  const runs = asked.flatMap(({ key }) => key.runs);
  return {
    version: 1,
    exercise,
    status: checks.every(({ status }) => status === 'pass') ? 'pass' : 'fail',
    score: checks.reduce((sum, { points }) => sum + points, 0),
    maxScore: checks.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    executions: asked.reduce((sum, { key }) => sum + key.executions, 0),
    complete: runs.every(({ type, complete }) => type !== 'explore' || complete),
    checks,
    remarks: [],
    runs,
    diagnostics: [],
    failure: null,
  };
}

/**
 * An answer as the value of a JSON file: `{ "question": ["option", ...] }`.
 * @throws AnswerError where it is of another form, or names what there is not
 */
export function readPrediction(asked: readonly Pick<Asked, 'code' | 'question'>[], answer: Json): Prediction {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) throw new AnswerError('no-prediction');
  for (const [name, chosen] of Object.entries(answer)) {
    const question = asked.find(({ code }) => code === name)?.question;
    const known = (names: readonly string[]) => names.map((one) => `"${one}"`).join(', ');
    if (question === undefined)
      throw new AnswerError('unknown-question', { name, known: known(asked.map(({ code }) => code)) });
    if (!Array.isArray(chosen) || !chosen.every((key) => typeof key === 'string'))
      throw new AnswerError('no-options', { name, actual: JSON.stringify(chosen) });
    const keys = Object.keys(question.options);
    const unknown = chosen.find((key) => !keys.includes(key));
    if (unknown !== undefined) throw new AnswerError('unknown-option', { name, option: unknown, known: known(keys) });
    if (new Set(chosen).size < chosen.length) throw new AnswerError('option-twice', { name });
    if (question.choose === 'one' && chosen.length > 1)
      throw new AnswerError('one-option', { name, count: chosen.length });
  }
  return answer as Prediction;
}

function judgeQuestion({ code, points: maxPoints, question, key }: Asked, chosen: readonly string[]): CheckResult {
  const holds = Object.fromEntries(Object.entries(key.options).map(([name, option]) => [name, option.holds]));
  const { wrong, missing } = judgeChoice(holds, chosen);
  const base = { code, maxPoints, points: 0, evidence: null };
  if (chosen.length === 0) return { ...base, status: 'fail', message: { code: 'predict.nothing-chosen' } };
  const [first] = wrong;
  if (first !== undefined) {
    const { en, 'zh-cn': zh } = question.options[first]!.text;
    const option: Message = { code: 'predict.option', args: { en, zh } };
    const args = { option, why: key.options[first]!.message, more: wrong.length - 1 };
    return {
      ...base,
      status: 'fail',
      message: { code: 'predict.wrong', args },
      evidence: evidenceOf(question.program, key, first),
    };
  }
  if (missing.length > 0)
    return { ...base, status: 'fail', message: { code: 'predict.missing', args: { count: missing.length } } };
  return { ...base, status: 'pass', points: maxPoints, message: { code: 'predict.right' } };
}

/** The schedule that speaks against an option, where one does. */
function evidenceOf(program: string, { options }: Key, name: string): Evidence | null {
  const { run, replay, cost, shortest } = options[name]!;
  return replay === null ? null : { ...emptyEvidence({ name: run }), program, replay, cost, shortest };
}
