/** What a check says about the data, before evidence is shortened and points are given. */
import type { Message } from '../engine/explain/message.ts';
import type { Target } from '../engine/sandbox/protocol.ts';
import { type Ending, endingsOf, executionsOf, type RunData } from './data.ts';
import type { Evidence } from './result.ts';
import { runArguments } from './run-message.ts';

export type Verdict = Pass | Fail | Inconclusive;

export interface Pass {
  status: 'pass';
  message: Message;
}

export interface Inconclusive {
  status: 'inconclusive';
  message: Message;
}

export interface Fail {
  status: 'fail';
  evidence: Evidence;
  /** What the shortest counterexample has to show; null where the evidence is as short as it gets. */
  target: Target | null;
  /** The sentence for the evidence, which may have become shorter meanwhile. */
  tell(evidence: Evidence): Message;
}

/**
 * The verdict where nothing was found: `pass`, unless a limit ended one of the runs. A limit is neither
 * proof nor a bug.
 */
export function clear(runs: readonly RunData[], passed: string, args: Message['args'] = {}): Verdict {
  const limit = limitOf(runs);
  if (limit !== null) return { status: 'inconclusive', message: limit };
  const executions = runs.reduce((sum, run) => sum + executionsOf(run), 0);
  return { status: 'pass', message: { code: passed, args: { executions, ...args } } };
}

/** The first limit that one of the runs reached, in words; null where there is none. */
export function limitOf(runs: readonly RunData[]): Message | null {
  for (const run of runs) {
    const args = runArguments(run);
    if (run.failure !== null) return { code: `limit.${run.failure.code}`, args: { ...run.failure.args, ...args } };
    if (endingsOf([run]).some(({ status }) => status === 'budget')) return { code: 'limit.steps', args };
    if (run.type === 'explore' && run.report !== null && !run.report.complete) {
      const { bound } = run.report;
      // Samples are all that was asked for; to reach their number is no limit.
      const sampled =
        run.spec.strategy !== 'exhaustive' && (bound === 'samples' || bound === 'executions' || bound === null);
      if (!sampled) return { code: `limit.${bound ?? 'executions'}`, args };
    }
  }
  return null;
}

/**
 * A failure that rests on how an execution ended; its text gets `always`, `yes` or `no`. Asks for the shortest schedule that ends so; what was seen
 * under the virtual clock is told as it was.
 */
export function failAt({ ending, problem, always }: { ending: Ending; problem: Message; always: boolean }): Fail {
  const { run, status, exports, output, schedule, elapsed } = ending;
  const outcome = { status, exports, output };
  return {
    status: 'fail',
    evidence: { ...emptyEvidence(run), replay: replayOf(run, schedule), outcome, elapsed },
    target: run.type === 'explore' ? { outcome } : null,
    tell: () => ({ code: problem.code, args: { ...problem.args, always: always ? 'yes' : 'no' } }),
  };
}

/** Evidence that says no more than which run it is of. */
export function emptyEvidence(run: Pick<RunData, 'name'>): Evidence {
  return {
    run: run.name,
    replay: null,
    lines: [],
    finding: null,
    outcome: null,
    elapsed: null,
    cost: null,
    shortest: false,
  };
}

/** Run options that show a schedule of this run again. */
export function replayOf(run: RunData, schedule: string): NonNullable<Evidence['replay']> {
  const { parameters, maxSteps, switch: rule, gil, cores } = run.options;
  const seed = seedOf(run, schedule);
  const replay: NonNullable<Evidence['replay']> = { parameters, maxSteps, clock: 'virtual', schedule };
  if (rule !== undefined) replay.switch = rule;
  if (gil !== undefined) replay.gil = gil;
  if (cores !== undefined) replay.cores = cores;
  if (seed !== undefined) replay.seed = seed;
  return replay;
}

/** The seed of module `random` in the execution of this schedule. */
function seedOf(run: RunData, schedule: string): number | undefined {
  if (run.type !== 'clock') return run.options.seed;
  // The first result is the default schedule's, which has none.
  const at = run.results.findIndex((result) => result.schedule === schedule);
  return at < 1 ? undefined : run.spec.seeds[at - 1];
}
