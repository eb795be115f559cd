import type { Message } from '../../engine/explain/message.ts';
import { LANGUAGES } from '../../engine/explain/message.ts';
import { answerEnding, type Exercise } from '../exercise.ts';
import type { CheckResult, GradeResult } from '../result.ts';
import { say } from '../text.ts';
import { type Problem, problemsOf } from './problem.ts';

/** One answer to an exercise, and what its grade must be. */
export interface Answer {
  file: string;
  source: string;
  expect: { status: 'pass'; remark: string | null; isSolution: boolean } | { status: 'fail'; check: string | null };
}

/** Every answer in an exercise's folder. */
export function answersOf({ manifest, starter, solution, right, wrong }: Exercise): Answer[] {
  const ending = answerEnding(manifest.kind);
  return [
    { file: `solution.${ending}`, source: solution, expect: { status: 'pass', remark: null, isSolution: true } },
    { file: `starter.${ending}`, source: starter, expect: { status: 'fail', check: null } },
    ...Object.entries(right).map(([name, source]): Answer => {
      return {
        file: `right/${name}.${ending}`,
        source,
        expect: { status: 'pass', remark: manifest.right[name] ?? null, isSolution: false },
      };
    }),
    ...Object.entries(wrong).map(([name, source]): Answer => {
      return {
        file: `wrong/${name}.${ending}`,
        source,
        expect: { status: 'fail', check: manifest.wrong[name] ?? null },
      };
    }),
  ];
}

/** Fewer answers than these prove little of a grader. */
const FEWEST = { right: 2, wrong: 3 } as const;

/** Whether an exercise that asks for a program has enough answers to prove its grader by. */
export function countAnswers({ id, manifest, right, wrong }: Exercise): Problem[] {
  if (manifest.kind !== 'fix' && manifest.kind !== 'build') return [];
  return Object.entries({ right, wrong }).flatMap(([folder, answers]) => {
    const count = Object.keys(answers).length;
    const fewest = FEWEST[folder as keyof typeof FEWEST];
    return count >= fewest ? [] : [problemsOf(id)(`${folder}/`, 'too-few-answers', { count, fewest, folder })];
  });
}

/** What is wrong with the grade an answer got. */
export function judgeAnswer({ id }: Exercise, { file, expect }: Answer, result: GradeResult): Problem[] {
  const problem = problemsOf(id);
  const untold = missingTexts(result).map((code) => problem(file, 'text-missing', { code }));
  if (result.status === 'error') {
    const { code = '', args = {} } = result.failure ?? {};
    return [problem(file, 'error', { code, message: String(args.message ?? '') })];
  }
  const [diagnostic] = result.diagnostics;
  if (diagnostic !== undefined)
    return [problem(file, 'does-not-compile', { line: diagnostic.line, code: diagnostic.code })];
  if (expect.status === 'pass')
    return [...untold, ...judgePass(result, expect).map(([code, args]) => problem(file, code, args))];
  return [...untold, ...judgeFail(result, expect.check).map(([code, args]) => problem(file, code, args))];
}

type Finding = [code: string, args: NonNullable<Message['args']>];

function judgePass(
  result: GradeResult,
  { remark, isSolution }: { remark: string | null; isSolution: boolean },
): Finding[] {
  if (result.status !== 'pass') {
    const blamed = result.checks.find(({ status }) => status === result.status) ?? result.checks[0]!;
    return [['must-pass', { check: blamed.code, message: blamed.message }]];
  }
  const remarks = result.remarks.map(({ code }) => code);
  const findings: Finding[] = [];
  if (remark === null && remarks.length > 0) findings.push(['remark-not-named', { code: remarks[0]! }]);
  if (remark !== null && !(remarks.length === 1 && remarks[0] === remark)) {
    findings.push(['remark-missing', { code: remark, actual: remarks.join(', ') || 'none' }]);
  }
  return isSolution ? [...findings, ...overBudget(result)] : findings;
}

/** The solution needs at most half of every budget: a learner's may be twice as long. */
function overBudget({ runs }: GradeResult): Finding[] {
  return runs.flatMap((run): Finding[] => {
    const args = { run: run.name };
    if (run.longest * 2 > run.maxSteps) return [['over-budget', { ...args, needs: run.longest, budget: run.maxSteps }]];
    if (run.strategy === 'exhaustive' && run.executions * 2 > run.maxExecutions) {
      return [['over-executions', { ...args, needs: run.executions, budget: run.maxExecutions }]];
    }
    return [];
  });
}

function judgeFail({ status, checks }: GradeResult, wanted: string | null): Finding[] {
  const failed = checks.filter((check) => check.status === 'fail');
  if (status !== 'fail') {
    const doubtful: CheckResult | undefined = checks.find((check) => check.status === 'inconclusive');
    return [['must-fail', { status, message: doubtful?.message ?? { code: 'verbatim', args: { text: '' } } }]];
  }
  if (wanted === null || (failed.length === 1 && failed[0]!.code === wanted)) return [];
  return [
    ['fails-another', { wanted, actual: failed.map(({ code }) => code).join(', '), message: failed[0]!.message }],
  ];
}

/** Codes of messages that have no text in one of the languages, or whose text asks for what they do not hold. */
function missingTexts({ checks, remarks, runs }: GradeResult): string[] {
  const messages = [...checks, ...remarks, ...runs].map(({ message }) => message);
  const isTold = (message: Message) =>
    LANGUAGES.every((language) => {
      const text = say(language, message);
      return text !== message.code && !/\{\w+\}/.test(text);
    });
  return [...new Set(messages.filter((message) => !isTold(message)).map(({ code }) => code))];
}
