import type { Sources } from '../../../engine/compile/program.ts';
import type { Language } from '../../../engine/explain/format.ts';
import { takesData } from '../../../graders/answer-grader.ts';
import { grade } from '../../../graders/grade.ts';
import { loadGrader } from '../../../graders/registry.ts';
import { compile } from './compiler.ts';
import { openSandbox } from './sandbox.ts';
import { speakProblems } from './speak.ts';
import { speakVerdict } from './speak-verdict.ts';
import type { Busy, Problem, Verdict } from './types.ts';

export interface GradeRequest {
  language: Language;
  /** `10-lock/counter-to-zero` */
  exercise: string;
  maxSteps: number | undefined;
  /** Names that the module `exercise` exports. */
  parameters: string[];
  sources: Sources;
  signal: AbortSignal;
  onBusy(change: Partial<Busy>): void;
}

export interface GradeOutcome {
  problems: Problem[];
  verdict: Verdict;
}

/** Grades a program in the browser, by the same grader that CI uses. */
export async function gradeOnce(request: GradeRequest): Promise<GradeOutcome> {
  const { language, exercise, maxSteps, parameters, sources, signal, onBusy } = request;
  const grader = await loadGrader(exercise);
  if (grader === null || takesData(grader))
    throw new Error(`There is no grader of programs for the exercise ${exercise}`);

  const sandbox = openSandbox();
  try {
    const result = await grade({ grader, ...(maxSteps !== undefined && { maxSteps }) }, sources, {
      compile: async (files, build) => {
        const compiled = await compile(files, build, {
          parameters,
          signal,
          onBusy: build === 'traced' ? onBusy : () => {},
        });
        onBusy({ stage: 'grading' });
        // A program that is no longer wanted never gets as far as being judged.
        return compiled ?? { ok: false, diagnostics: [] };
      },
      sandbox,
      signal,
      onProgress: ({ index, of, executions, estimate, shortening }) => {
        const number = index + 1;
        if (shortening === undefined) onBusy({ stage: 'grading', part: { number, of, executions, estimate } });
        else {
          const { done, of: all } = shortening;
          onBusy({ stage: 'shortening', part: { number, of, executions: done, estimate: all } });
        }
      },
    });
    return {
      problems: speakProblems(language, result.diagnostics),
      verdict: speakVerdict(language, result, sources, signal.aborted),
    };
  } finally {
    await sandbox.close();
  }
}
