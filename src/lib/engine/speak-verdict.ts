import type { Sources } from '../../../engine/compile/program.ts';
import { explainFinding } from '../../../engine/explain/finding.ts';
import type { Language } from '../../../engine/explain/format.ts';
import { message } from '../../../engine/explain/message.ts';
import type { CheckResult, Evidence, GradeResult } from '../../../graders/result.ts';
import { checkTitle, say } from '../../../graders/text.ts';
import { speakFailure, steppingOf } from './speak.ts';
import type { CheckView, Note, Stepping, Verdict, VerdictState } from './types.ts';

/** A grade in words. `stopped`: the learner did not wait for the end. */
export function speakVerdict(language: Language, result: GradeResult, sources: Sources, stopped: boolean): Verdict {
  const source = Object.values(sources)[0] as string;
  const { exercise, score, maxScore, executions, complete, runs, checks, remarks, failure } = result;
  return {
    state: stateOf(result, stopped),
    score,
    maxScore,
    executions,
    complete: complete && runs.some(({ strategy }) => strategy === 'exhaustive'),
    runs: runs.map((run) => say(language, run.message)),
    checks: checks.map((check) => viewOf(language, exercise, check, source)),
    remarks: remarks.map(({ code, message: told, evidence }): Note => {
      const title = checkTitle(language, exercise, code);
      const text = say(language, told);
      return {
        severity: 'remark',
        title,
        text,
        more: 0,
        stepping: steppingFor(language, evidence, source, title, text),
      };
    }),
    failure: failure === null ? null : speakFailure(language, failure),
  };
}

function stateOf({ status, checks, diagnostics }: GradeResult, stopped: boolean): VerdictState {
  if (diagnostics.length > 0) return 'diagnostics';
  // What was found before Stop was pressed holds; what was not found says nothing.
  if (stopped && !checks.some((check) => check.status === 'fail')) return 'stopped';
  return status;
}

function viewOf(language: Language, exercise: string, check: CheckResult, source: string): CheckView {
  const { code, status, points, maxPoints, message: told, evidence } = check;
  const title = checkTitle(language, exercise, code);
  const text = say(language, told);
  return {
    code,
    title,
    status,
    text,
    points,
    maxPoints,
    cost: evidence?.cost ?? null,
    shortest: evidence?.shortest ?? false,
    stepping: steppingFor(language, evidence, source, title, text),
  };
}

function steppingFor(
  language: Language,
  evidence: Evidence | null,
  source: string,
  title: string,
  text: string,
): Stepping | null {
  if (evidence === null || evidence.replay === null) return null;
  const { finding, replay } = evidence;
  // What went wrong, not what should have held.
  const heading =
    finding === null
      ? `${message(language, 'report.counterexample')}${language === 'en' ? ': ' : '：'}${title}`
      : explainFinding(language, finding).title;
  return steppingOf(finding, source, replay, heading, text);
}
