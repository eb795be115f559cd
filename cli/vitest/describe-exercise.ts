import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainFailure } from '../../engine/explain/failure.ts';
import type { Language } from '../../engine/explain/format.ts';
import type { Sandbox } from '../../engine/sandbox/host.ts';
import { AnswerError, type AnyGrader } from '../../graders/answer-grader.ts';
import type { Exercise } from '../../graders/exercise.ts';
import { gradeAnswer } from '../../graders/grade-answer.ts';
import type { GradeResult } from '../../graders/result.ts';
import { checkTitle, say as sayGrade } from '../../graders/text.ts';
import { replayOfEvidence, showEvidence } from '../counterexamples.ts';
import { compileFiles, openSandbox } from '../engine.ts';
import { findExercise } from '../exercises.ts';
import { diagnosticsText } from '../print/diagnostics.ts';
import { gradeText } from '../print/grade.ts';
import { texts } from '../texts.ts';
import { UsageError } from '../usage-error.ts';
import { PAGE } from './page.ts';
import { type Loaded, loadSubject } from './subject.ts';

export interface DescribeExerciseOptions {
  /** The check that this answer is to fail, and no other; for authors of exercises. */
  fails?: string;
  /** Of names and messages; default: the language of the environment. */
  language?: Language;
  /** Milliseconds that grading may take. Default: ten minutes. */
  timeout?: number;
}

const TEN_MINUTES = 600_000;

/**
 * A suite with a test for each check of an exercise, run on the answer in `file` (a path from the test file's
 * folder, or a URL). The answer is graded once, in a sandbox of its own, as `interleave grade` does; a failure
 * shows what that prints. Points are in the task's `meta.interleave`, for reporters.
 */
export function describeExercise(id: string, file: string | URL, options: DescribeExerciseOptions = {}): void {
  const language = options.language ?? PAGE.language;
  const page = { ...PAGE, language };

  describe(`${id}: ${basename(String(file))}`, async () => {
    const found = await find(id, language);
    if (found instanceof Error) {
      // Thrown here, it would take the file's other suites with it.
      test(id, () => {
        throw found;
      });
      return;
    }
    const { exercise, grader } = found;
    // Opened when its turn comes: a file may describe hundreds of answers.
    let sandbox: Sandbox | undefined;
    let graded: { result: GradeResult; text: string };
    beforeAll(async () => {
      const loaded = await loadSubject(file, expect.getState().testPath);
      sandbox = openSandbox();
      graded = await grade(exercise, grader, loaded, sandbox);
    }, options.timeout ?? TEN_MINUTES);
    afterAll(() => sandbox?.close());

    for (const { code, points } of grader.checks) {
      const failing = options.fails === code;
      test(`${failing ? '✘ ' : ''}${checkTitle(language, id, code)} [${points}]`, ({ task }) => {
        const check = graded.result.checks.find((one) => one.code === code);
        const meta = { exercise: id, check: code, points: check?.points ?? 0, maxPoints: points };
        Object.assign(task.meta, { interleave: meta });
        const isExpected = failing
          ? check?.status === 'fail'
          : check?.status === 'pass' || (options.fails !== undefined && check?.status !== 'fail');
        if (!isExpected) throw new Error(graded.text);
      });
    }

    async function grade(exercise: Exercise, grader: AnyGrader, loaded: Loaded, sandbox: Sandbox) {
      try {
        const result = await gradeAnswer(exercise, grader, loaded.sources, { compile: compileFiles, sandbox });
        return { result, text: await textOf(exercise, result, loaded, sandbox) };
      } catch (error) {
        if (error instanceof AnswerError) throw new Error(sayGrade(language, error.text));
        throw error;
      }
    }

    async function textOf(
      exercise: Exercise,
      result: GradeResult,
      { sources, main, path }: Loaded,
      sandbox: Sandbox,
    ): Promise<string> {
      if (result.diagnostics.length > 0) return diagnosticsText(page, result.diagnostics, sources).join('\n');
      if (result.failure !== null) return explainFailure(language, result.failure).text;
      const evidence = await showEvidence(result, sources, exercise, sandbox);
      return gradeText(
        { ...page, main },
        result,
        exercise.manifest.title[language],
        (it) => evidence.get(it) ?? null,
        (it) => replayOfEvidence(it, exercise.id, path ?? main),
      ).join('\n');
    }
  });
}

async function find(id: string, language: Language) {
  try {
    return await findExercise(id);
  } catch (error) {
    if (error instanceof UsageError) return new Error(texts.say(language, error.text));
    throw error;
  }
}
