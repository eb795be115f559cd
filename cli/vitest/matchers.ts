/** What can be expected of a program, as matchers of Vitest. They look at schedules, so each is awaited. */
import { explainFailure } from '../../engine/explain/failure.ts';
import { traceText } from '../../engine/explain/text/trace.ts';
import { traceTable } from '../../engine/explain/trace-table.ts';
import { coverage, verdict } from '../../engine/explain/verdict.ts';
import type {
  ExecutionStatus,
  ExploreOptions,
  Finding,
  MachineOptions,
  Outcome,
  Report,
  RunResult,
} from '../../engine/explore/report.ts';
import type { Answer } from '../../engine/sandbox/host.ts';
import { showFindings, traceOf } from '../counterexamples.ts';
import type { FlagValues } from '../flags.ts';
import { diagnosticsText } from '../print/diagnostics.ts';
import { outcomesText } from '../print/outcomes.ts';
import { reportText } from '../print/report.ts';
import { replayCommand } from '../settings.ts';
import { say, texts } from '../texts.ts';
import { PAGE } from './page.ts';
import { sharedSandbox } from './sandbox.ts';
import { DoesNotCompile, loadSubject, prepare, type Ready } from './subject.ts';

/** One way for a program to end. What is left out may be anything. */
export interface Ending {
  status?: ExecutionStatus;
  exports?: Record<string, unknown>;
  /** The printed lines, in order. */
  output?: readonly string[];
}

export interface FinishOptions extends MachineOptions {
  /** How many random schedules are run beside the default one; 5 where it is not given. */
  seeds?: number;
}

interface State {
  isNot: boolean;
  testPath?: string;
  equals(actual: unknown, expected: unknown): boolean;
}

interface Result {
  pass: boolean;
  message(): string;
}

const word = (code: string, args = {}): string => say(PAGE.language, `vitest.${code}`, args);

export const matchers = {
  async toHoldOnEverySchedule(this: State, subject: unknown, options: ExploreOptions = {}): Promise<Result> {
    const seen = await explore(this, subject, options);
    const { kind } = verdict(seen.report, seen.options);
    if (kind === 'not-refuted') throw undecided(seen);
    return result(this, kind === 'holds', 'holds', await told(seen));
  },

  async toReachOutcomes(
    this: State,
    subject: unknown,
    endings: readonly Ending[],
    options: ExploreOptions = {},
  ): Promise<Result> {
    const looksAtOutput = endings.some(({ output }) => output !== undefined);
    const seen = await explore(this, subject, looksAtOutput ? { observe: 'all', ...options } : options);
    const { outcomes, complete } = seen.report;
    const fits = (outcome: Outcome, ending: Ending) => isSuch(this, outcome, ending);
    const strangers = outcomes.filter((outcome) => !endings.some((ending) => fits(outcome, ending)));
    const missing = endings.filter((ending) => !outcomes.some((outcome) => fits(outcome, ending)));
    // An ending that was not meant refutes; that none is missing and none is strange is known at the end only.
    if (!complete && strangers.length === 0) throw undecided(seen);
    const parts = [
      ...missing.map((ending) => word('missing-ending', { ending: JSON.stringify(ending) })),
      ...outcomesText(PAGE, outcomes),
      ...(strangers[0] === undefined ? [] : await strange(strangers[0], seen)),
    ];
    return result(this, strangers.length === 0 && missing.length === 0, 'outcomes', parts);
  },

  async toDeadlock(this: State, subject: unknown, options: ExploreOptions = {}): Promise<Result> {
    const seen = await explore(this, subject, options);
    const isDeadlock = ({ code }: Finding) => code === 'deadlock' || code === 'self-deadlock';
    const findings = seen.report.findings.filter(isDeadlock);
    if (findings.length === 0 && !seen.report.complete) throw undecided(seen);
    const report = { ...seen.report, findings };
    return result(this, findings.length > 0, 'deadlocks', await told({ ...seen, report }));
  },

  async toFinishWithin(
    this: State,
    subject: unknown,
    seconds: number,
    { seeds = 5, ...machine }: FinishOptions = {},
  ): Promise<Result> {
    const ready = await ask(async () => prepare(await loadSubject(subject, this.testPath), machine.parameters));
    let slowest: RunResult | undefined;
    for (const seed of [machine.seed, ...Array.from({ length: seeds }, (_, index) => index + 1)]) {
      const options = { ...machine, parameters: ready.parameters, clock: 'virtual' as const, seed };
      const run = answered(await sharedSandbox().request({ type: 'run', program: ready.program, options }));
      const replay = { seed, 'max-steps': machine.maxSteps };
      if (run.status !== 'finished') {
        const parts = [word('ended', { status: run.status, seconds: run.elapsed }), ...command(ready, run, replay)];
        return result(this, false, 'finishes', parts);
      }
      if (slowest === undefined || run.elapsed > slowest.elapsed) slowest = run;
      if (run.elapsed > seconds) {
        const parts = [word('slower', { seconds: run.elapsed, most: seconds }), ...command(ready, run, replay)];
        return result(this, false, 'finishes', parts);
      }
    }
    return result(this, true, 'finishes', [word('slowest', { seconds: slowest?.elapsed ?? 0, runs: seeds + 1 })]);
  },
};

interface Seen {
  ready: Ready;
  report: Report;
  options: ExploreOptions;
}

async function explore({ testPath }: State, subject: unknown, given: ExploreOptions): Promise<Seen> {
  const ready = await ask(async () => prepare(await loadSubject(subject, testPath), given.parameters));
  const sampled = given.strategy !== undefined && given.strategy !== 'exhaustive' && given.maxExecutions === undefined;
  // Sampling has no end of its own.
  const options = { ...given, ...(sampled && { maxExecutions: 1000 }), parameters: ready.parameters };
  const report = answered(await sharedSandbox().request({ type: 'explore', program: ready.program, options }));
  return { ready, report, options };
}

/** The program, or the compiler's words as an error. */
async function ask(ready: () => Promise<Ready>): Promise<Ready> {
  try {
    return await ready();
  } catch (error) {
    if (!(error instanceof DoesNotCompile)) throw error;
    throw new Error(diagnosticsText(PAGE, error.diagnostics, error.sources).join('\n'));
  }
}

function answered<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.result;
  const { text, remedy } = explainFailure(PAGE.language, answer.failure);
  throw new Error(remedy === null ? text : `${text} ${remedy}`);
}

/** The whole report as `interleave explore` prints it. */
async function told({ ready, report, options }: Seen): Promise<string[]> {
  const shown = await showFindings(report, ready.recorded, options, sharedSandbox(), ({ schedule }) =>
    ready.path === null ? null : replayCommand(ready.path, schedule, flagsOf(options), ready.parameters),
  );
  return reportText({ ...PAGE, main: ready.main }, report, options, shown, null);
}

/** An ending that nobody has asked for, and how it comes about. */
async function strange(outcome: Outcome, { ready, options }: Seen): Promise<string[]> {
  const trace = await traceOf(outcome.schedule, ready.recorded, options, sharedSandbox());
  const table =
    trace === null ? [] : traceText(PAGE.language, traceTable(trace), { width: PAGE.width, style: PAGE.style });
  return [
    '',
    word('strange-ending'),
    ...outcomesText(PAGE, [outcome]),
    '',
    ...table,
    ...command(ready, outcome, flagsOf(options)),
  ];
}

function command(ready: Ready, { schedule }: { schedule: string }, flags: FlagValues): string[] {
  const words = ready.path === null ? schedule : replayCommand(ready.path, schedule, flags, ready.parameters);
  return ['', say(PAGE.language, 'run.replay', { command: words })];
}

function flagsOf({ switch: rule, gil, cores, seed, maxSteps }: ExploreOptions): FlagValues {
  return { switch: rule, 'no-gil': gil === false ? true : undefined, cores, seed, 'max-steps': maxSteps };
}

function isSuch({ equals }: State, outcome: Outcome, { status, exports, output }: Ending): boolean {
  const isNamed = Object.entries(exports ?? {}).every(([name, value]) => equals(outcome.exports[name], value));
  const lines = outcome.output?.map((line) => line.replace(/\n$/, ''));
  return isNamed && (status ?? outcome.status) === outcome.status && (output === undefined || equals(lines, output));
}

/** No verdict, neither with nor without `not`: what was asked is not known. */
function undecided({ report, options }: Seen): Error {
  return new Error(word('undecided', { coverage: texts.say(PAGE.language, coverage(report, options)) }));
}

function result({ isNot }: State, pass: boolean, what: string, parts: readonly string[]): Result {
  return { pass, message: () => [word(what, { not: isNot ? 'yes' : 'no' }), '', ...parts].join('\n') };
}
