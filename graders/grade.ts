/** Grades one program: runs it as the grader says, judges what came of it, gathers the evidence. */
import type { Diagnostic, Program, Sources } from '../engine/compile/program.ts';
import type { Failure, Progress } from '../engine/sandbox/protocol.ts';
import { executionsOf, type RunData } from './data.ts';
import { type Check, type Grader, maxScore, type RemarkCheck, runsOf } from './define-grader.ts';
import { shortestEvidence } from './evidence.ts';
import { type PerformOptions, type Programs, perform } from './perform.ts';
import type { CheckResult, GradeResult, Remark } from './result.ts';
import { DEFAULT_MAX_STEPS } from './runs.ts';
import type { GradeServices, Signal } from './services.ts';
import { summarise } from './summarise.ts';
import { titleOf } from './text.ts';
import { limitOf } from './verdict.ts';

/** The part of an exercise that grading needs. */
export interface Gradable {
  grader: Grader;
  /** Step budget of one execution, from the manifest. */
  maxSteps?: number;
}

export interface GradeOptions extends GradeServices {
  signal?: Signal;
  onProgress?: (progress: GradeProgress) => void;
}

export interface GradeProgress extends Progress {
  /** The run under way, and how many there are. */
  run: string;
  index: number;
  of: number;
}

/**
 * Grades `source`, a program or its files with the main module first. Resolves to a result in every case
 * that a learner can bring about; rejects only with what the compiler or the sandbox throws themselves.
 *
 * Runs are carried out in the grader's order. A run is left out where it could not change anything: where
 * every check that looks at it has failed, or builds on one that did. And once a check has failed, only what
 * no other run has shown yet is looked at: the learner has something to repair, and waits.
 */
export async function grade(exercise: Gradable, source: string | Sources, options: GradeOptions): Promise<GradeResult> {
  const { grader } = exercise;
  const sources = typeof source === 'string' ? { 'main.ts': source } : source;
  const parameters = parameterNames(grader);
  const compiled = await options.compile(sources, 'traced', parameters);
  if (!compiled.ok) return uncompiled(grader, compiled.diagnostics);

  const performing: Omit<PerformOptions, 'onProgress'> = {
    programs: buildsOf(compiled.program, () => options.compile(sources, 'recorded', parameters)),
    sandbox: options.sandbox,
    maxSteps: exercise.maxSteps ?? DEFAULT_MAX_STEPS,
    ...(options.signal && { signal: options.signal }),
  };

  const runs: RunData[] = [];
  const specs = Object.entries(grader.runs);
  for (const [index, [name, spec]] of specs.entries()) {
    if (!isWorthwhile(grader, name, runs, compiled.program)) continue;
    const onProgress = (progress: Progress) =>
      options.onProgress?.({ ...progress, run: name, index, of: specs.length });
    const run = await perform(name, spec, { ...performing, onProgress });
    runs.push(run);
    if (run.failure === null) continue;
    if (!LIMITS.has(run.failure.code)) return { ...begun(grader, runs), status: 'error', failure: run.failure };
    // What loops for ever or floods the output here will do so in the other runs, each time up to the limit.
    break;
  }
  return judge(grader, runs, compiled.program, performing);
}

/** Failures that the learner's program, or the learner, brought about. Any other is a defect of ours. */
const LIMITS: ReadonlySet<Failure['code']> = new Set(['time-limit', 'memory-limit', 'output-limit', 'stopped']);

/** Whether this run can still tell something that is worth the wait. */
function isWorthwhile(grader: Grader, name: string, runs: readonly RunData[], program: Program): boolean {
  const failed = new Set<string>();
  const alive: Check[] = [];
  for (const check of grader.checks) {
    const hopeless = check.requires.some((code) => failed.has(code));
    if (hopeless || verdictOf(grader, check, runs, program).status === 'fail') failed.add(check.code);
    else alive.push(check);
  }
  if (failed.size === 0) return true;
  const isUnseen = (check: Check) => !runsOf(grader, check).some((seen) => runs.some((run) => run.name === seen));
  return alive.some((check) => runsOf(grader, check).includes(name) && isUnseen(check));
}

async function judge(
  grader: Grader,
  runs: readonly RunData[],
  program: Program,
  performing: PerformOptions,
): Promise<GradeResult> {
  const checks: CheckResult[] = [];
  /** Codes of checks that have not failed as far as they went: others may build on them. */
  const unseen = new Set<string>();
  for (const check of grader.checks) checks.push(await carryOut(check));
  const result = { ...begun(grader, runs), checks, score: checks.reduce((sum, { points }) => sum + points, 0) };
  const has = (status: CheckResult['status']) => checks.some((check) => check.status === status);
  if (has('fail')) return { ...result, status: 'fail' };
  if (has('inconclusive') || has('skipped')) return { ...result, status: 'inconclusive' };
  return { ...result, status: 'pass', remarks: remarksOf(grader, runs, program) };

  async function carryOut(check: Check): Promise<CheckResult> {
    const base = { code: check.code, points: 0, maxPoints: check.points, evidence: null };
    const missing = checks.find(
      ({ code, status }) => check.requires.includes(code) && status !== 'pass' && !unseen.has(code),
    );
    if (missing !== undefined) {
      return {
        ...base,
        status: 'skipped',
        message: { code: 'skipped', args: { after: { code: titleOf(grader.exercise, missing.code) } } },
      };
    }
    const verdict = verdictOf(grader, check, runs, program);
    if (verdict.status === 'pass' && !hasSeenAll(check)) {
      // It found nothing wrong in the runs there were; others are missing, so it has not passed.
      const limit = limitOf(runs);
      if (limit !== null) return { ...base, status: 'inconclusive', message: limit };
      unseen.add(check.code);
      return { ...base, status: 'skipped', message: { code: 'skipped.unseen' } };
    }
    if (verdict.status !== 'fail') {
      const points = verdict.status === 'pass' ? check.points : 0;
      return { ...base, status: verdict.status, points, message: verdict.message };
    }
    const evidence = await shortestEvidence(verdict, runs, performing);
    return { ...base, status: 'fail', message: verdict.tell(evidence), evidence };
  }

  /** Whether all runs that the check looks at have been carried out. */
  function hasSeenAll(check: Check): boolean {
    return runsOf(grader, check).every((name) => runs.some((run) => run.name === name));
  }
}

function remarksOf(grader: Grader, runs: readonly RunData[], program: Program): Remark[] {
  const remarks: Remark[] = [];
  for (const remark of grader.remarks) {
    if (remarks.some(({ code }) => remark.unless?.includes(code))) continue;
    const verdict = verdictOf(grader, remark, runs, program);
    if (verdict.status !== 'fail') continue;
    const { evidence } = verdict;
    remarks.push({ code: remark.code, message: verdict.tell(evidence), evidence });
  }
  return remarks;
}

function verdictOf(grader: Grader, check: RemarkCheck, runs: readonly RunData[], program: Program) {
  const names = runsOf(grader, check);
  return check.judge(
    runs.filter(({ name }) => names.includes(name)),
    program,
  );
}

function begun(grader: Grader, runs: readonly RunData[]): GradeResult {
  const exhaustive = runs.filter((run) => run.type === 'explore' && run.spec.strategy === 'exhaustive');
  return {
    version: 1,
    exercise: grader.exercise,
    status: 'pass',
    score: 0,
    maxScore: maxScore(grader),
    executions: runs.reduce((sum, run) => sum + executionsOf(run), 0),
    complete: exhaustive.every((run) => run.type === 'explore' && run.report?.complete === true),
    checks: [],
    remarks: [],
    runs: runs.map(summarise),
    diagnostics: [],
    failure: null,
  };
}

function uncompiled(grader: Grader, diagnostics: Diagnostic[]): GradeResult {
  const message = { code: 'skipped.does-not-compile' };
  const checks = grader.checks.map(({ code, points }): CheckResult => {
    return { code, status: 'skipped', points: 0, maxPoints: points, message, evidence: null };
  });
  return { ...begun(grader, []), status: 'fail', complete: false, checks, diagnostics };
}

function buildsOf(traced: Program, record: () => ReturnType<GradeServices['compile']>): Programs {
  let recorded: Promise<Program> | undefined;
  const make = async () => {
    const compiled = await record();
    // The same sources compiled a moment ago in another build.
    if (!compiled.ok) throw new Error(`Cannot compile the recorded build: ${compiled.diagnostics[0]?.code}`);
    return compiled.program;
  };
  return {
    traced,
    recorded: () => {
      recorded ??= make();
      return recorded;
    },
  };
}

/** What programs may import from `exercise`. */
function parameterNames(grader: Grader): string[] {
  return [...new Set(Object.values(grader.runs).flatMap(({ parameters }) => Object.keys(parameters)))].sort();
}
