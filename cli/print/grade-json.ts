import type { Language } from '../../engine/explain/format.ts';
import type { Evidence, GradeResult } from '../../graders/result.ts';
import { say } from '../../graders/text.ts';
import { diagnosticJson, failureBody, findingJson } from './json.ts';

/** The published form of a grade: its sentences in one language. */
export function gradeJson(language: Language, result: GradeResult, main: string) {
  const {
    version,
    exercise,
    status,
    score,
    maxScore,
    executions,
    complete,
    checks,
    remarks,
    runs,
    diagnostics,
    failure,
  } = result;
  return {
    version,
    exercise,
    status,
    score,
    maxScore,
    executions,
    complete,
    checks: checks.map(({ code, status: outcome, points, maxPoints, message, evidence }) => ({
      code,
      status: outcome,
      points,
      maxPoints,
      message: say(language, message),
      evidence: evidenceJson(language, evidence, main),
    })),
    remarks: remarks.map(({ code, message, evidence }) => ({
      code,
      message: say(language, message),
      evidence: evidenceJson(language, evidence, main),
    })),
    runs: runs.map((run) => ({
      ...run,
      message: say(language, run.message),
      failure: run.failure === null ? null : failureBody(language, run.failure),
    })),
    diagnostics: diagnostics.map((diagnostic) => diagnosticJson(language, diagnostic)),
    failure: failure === null ? null : failureBody(language, failure),
  };
}

function evidenceJson(language: Language, evidence: Evidence | null, main: string) {
  if (evidence === null) return null;
  const { finding } = evidence;
  return { ...evidence, finding: finding === null ? null : findingJson(language, finding, main) };
}
