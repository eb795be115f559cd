import { type Problem, problemsOf } from './problem.ts';

const ID_REGEXP = /^\d{2}-[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export interface Identifiers {
  /** Folders there are. */
  exercises: readonly string[];
  /** Exercises that have a grader. */
  graders: readonly string[];
  /** The committed list: progress and marks are stored under these names. */
  committed: readonly string[];
}

/** Identifiers are well-formed, never change, and each has a folder and a grader. */
export function checkIdentifiers({ exercises, graders, committed }: Identifiers): Problem[] {
  const problems: Problem[] = [];
  for (const id of exercises) {
    const problem = problemsOf(id);
    if (!ID_REGEXP.test(id)) problems.push(problem(null, 'malformed-id', { id }));
    if (!graders.includes(id)) problems.push(problem(null, 'no-grader', { id }));
    if (!committed.includes(id)) problems.push(problem(null, 'id-not-listed', { id }));
  }
  for (const id of committed) {
    if (!exercises.includes(id)) problems.push(problemsOf(id)(null, 'id-gone', { id }));
  }
  for (const id of graders) {
    if (!exercises.includes(id)) problems.push(problemsOf(id)(null, 'grader-without-exercise', { id }));
  }
  return problems;
}
