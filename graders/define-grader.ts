/**
 * A grader is declarative: under which settings the program runs, what must hold, and what it is worth.
 *
 * @example
 * export default defineGrader({
 *   exercise: '10-lock/counter-to-zero',
 *   runs: { two: exhaustive({ threads: 2 }), hundred: random({ threads: 100 }, { executions: 100 }) },
 *   checks: [finishes({ points: 2 }), noLostUpdate({ points: 8, requires: ['finishes'] })],
 * });
 */
import type { Program } from '../engine/compile/program.ts';
import type { RunData } from './data.ts';
import type { RunSpec } from './runs.ts';
import type { Verdict } from './verdict.ts';

export interface Check {
  /** Stable, kebab-case, once per grader: `no-lost-update`. */
  code: string;
  points: number;
  /** Codes of earlier checks; where one of them did not pass, this one is skipped: it could only repeat it. */
  requires: readonly string[];
  /** Names of the runs it looks at; null = all whose type is in `reads`. */
  runs: readonly string[] | null;
  /** Types of run it understands; empty where it looks at the program's text alone. */
  reads: readonly RunSpec['type'][];
  /** Pure: the same data give the same verdict. */
  judge(runs: readonly RunData[], program: Program): Verdict;
}

/** A check that costs no points: it fails where a remark is due. Made only of a program that passed. */
export type RemarkCheck = Omit<Check, 'points' | 'requires'> & {
  /** Codes of earlier remarks that say the same more precisely: where one of them is made, this one is not. */
  unless?: readonly string[];
};

export interface Grader {
  /** `10-lock/counter-to-zero`: the exercise's folder. */
  exercise: string;
  /** In the order in which they are carried out: small ones first, since a failure there is shorter. */
  runs: Readonly<Record<string, RunSpec>>;
  checks: readonly Check[];
  remarks: readonly RemarkCheck[];
}

export type GraderDefinition = Omit<Grader, 'remarks'> & { remarks?: readonly RemarkCheck[] };

const CODE_REGEXP = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Checks a grader's own consistency and completes it. Throws a TypeError that says what to change where a
 * code is malformed or used twice, a check names an unknown run or requires a check that does not come
 * before it, or no run suits a check.
 */
export function defineGrader(definition: GraderDefinition): Grader {
  const grader = { ...definition, remarks: definition.remarks ?? [] };
  const fail = (problem: string): never => {
    throw new TypeError(`Cannot define the grader of "${grader.exercise}": ${problem}`);
  };
  if (grader.checks.length === 0) fail('it has no checks; add at least one');

  const seen = new Set<string>();
  for (const check of grader.checks) {
    inspect(check, grader, seen, fail);
    if (!(check.points > 0)) fail(`check "${check.code}" is worth ${check.points} points; give it more than 0`);
    for (const required of check.requires) {
      if (!seen.has(required)) fail(`check "${check.code}" requires "${required}", which does not come before it`);
    }
    seen.add(check.code);
  }
  for (const remark of grader.remarks) {
    inspect(remark, grader, seen, fail);
    seen.add(remark.code);
  }
  return grader;
}

/** Points of all checks together. */
export function maxScore(grader: { checks: readonly { points: number }[] }): number {
  return grader.checks.reduce((sum, check) => sum + check.points, 0);
}

/** Names of the runs a check looks at, in the order of the grader. */
export function runsOf(grader: Grader, check: RemarkCheck): string[] {
  return Object.entries(grader.runs)
    .filter(([name, spec]) => (check.runs === null ? check.reads.includes(spec.type) : check.runs.includes(name)))
    .map(([name]) => name);
}

function inspect(check: RemarkCheck, grader: Grader, seen: Set<string>, fail: (problem: string) => never): void {
  const { code } = check;
  if (!CODE_REGEXP.test(code)) fail(`"${code}" is no code; use words in lower case with hyphens: "no-lost-update"`);
  if (seen.has(code)) fail(`"${code}" names two checks; give one of them another code`);
  for (const name of check.runs ?? []) {
    const spec = grader.runs[name];
    if (spec === undefined) fail(`check "${code}" looks at run "${name}", which is not in runs`);
    else if (!check.reads.includes(spec.type)) {
      fail(`check "${code}" cannot judge run "${name}" of type "${spec.type}"; it reads ${check.reads.join(' and ')}`);
    }
  }
  if (check.reads.length > 0 && runsOf(grader, check).length === 0) {
    fail(`check "${code}" has no run to look at; add one of type ${check.reads.join(' or ')}`);
  }
}
