/** Finds out which options of a question hold, and what shows it. */
import type { Program, Sources } from '../../engine/compile/program.ts';
import type { Message } from '../../engine/explain/message.ts';
import type { Observe, RunOptions, ScheduleCost } from '../../engine/explore/report.ts';
import { executionsOf, type RunData } from '../data.ts';
import { perform } from '../perform.ts';
import type { RunSummary } from '../result.ts';
import { DEFAULT_MAX_STEPS, exhaustive, type RunSpec, virtualClock } from '../runs.ts';
import type { GradeServices, Signal } from '../services.ts';
import { summarise } from '../summarise.ts';
import { replayOf } from '../verdict.ts';
import { evaluate, type Shown } from './evaluate.ts';
import { observes } from './matching.ts';
import { patternOf, type Question, type RunSettings, runOf } from './question.ts';

/** What the explorer says to each option of a question. Data: a page is built with it. */
export interface Key {
  options: Record<string, ExplainedOption>;
  runs: RunSummary[];
  executions: number;
}

export interface ExplainedOption {
  holds: boolean;
  /** Why it holds, or why not. */
  message: Message;
  run: string;
  /** Shows it step by step; null where no schedule does. */
  replay: RunOptions | null;
  cost: ScheduleCost | null;
  shortest: boolean;
}

export interface ComputeOptions extends GradeServices {
  maxSteps?: number;
  signal?: Signal;
}

/** Random schedules of a run by the clock, besides the default one: equal wake-ups come in any order. */
const SEEDS = 5;

/**
 * Explores the program of a question and judges each option. Throws an Error where a claim cannot be settled,
 * or where the options that hold are not as many as the question says.
 */
export async function computeKey(question: Question, sources: Sources, options: ComputeOptions): Promise<Key> {
  const parameters = [
    ...new Set(Object.values(question.runs).flatMap((run) => Object.keys(run.parameters ?? {}))),
  ].sort();
  const compiled = await options.compile(sources, 'traced', parameters);
  if (!compiled.ok) throw new Error(`Program "${question.program}" does not compile: ${compiled.diagnostics[0]?.code}`);

  const runs = new Map<string, RunData>();
  for (const [name, settings] of Object.entries(question.runs)) {
    const spec = specOf(settings, observed(question, name));
    const programs = { traced: compiled.program, recorded: () => Promise.reject(new Error('No run is recorded')) };
    const { sandbox, signal, maxSteps = DEFAULT_MAX_STEPS } = options;
    runs.set(name, await perform(name, spec, { programs, sandbox, maxSteps, signal }));
  }

  const key: Key = {
    options: {},
    runs: [...runs.values()].map(summarise),
    executions: [...runs.values()].reduce((sum, run) => sum + executionsOf(run), 0),
  };
  for (const [name, option] of Object.entries(question.options)) {
    const run = runs.get(runOf(question, option.claim))!;
    try {
      const { holds, message, shown } = evaluate(option.claim, run);
      key.options[name] = {
        holds,
        message,
        run: run.name,
        ...(await shortened(shown, run, compiled.program, options)),
      };
    } catch (error) {
      throw new Error(`Option "${name}": ${(error as Error).message}`);
    }
  }
  checkNumber(question, key);
  return key;
}

type Replay = Pick<ExplainedOption, 'replay' | 'cost' | 'shortest'>;

async function shortened(
  shown: Shown | null,
  run: RunData,
  program: Program,
  { sandbox, signal }: ComputeOptions,
): Promise<Replay> {
  if (shown === null) return { replay: null, cost: null, shortest: false };
  const { schedule, outcome, cost } = shown;
  const asItIs = { replay: replayOf(run, schedule), cost, shortest: cost !== null };
  if (outcome === null || run.type !== 'explore') return asItIs;
  const question = { type: 'shorten' as const, program, options: run.options, schedule, target: { outcome } };
  const answer = await sandbox.request(question, { signal });
  if (!answer.ok) return asItIs;
  return { replay: replayOf(run, answer.result.schedule), cost: answer.result.cost, shortest: answer.result.shortest };
}

function specOf({ type, clock, waiters, parameters = {}, ...machine }: RunSettings, observe: Observe): RunSpec {
  const given = Object.fromEntries(Object.entries(machine).filter(([, value]) => value !== undefined));
  if (type === 'clock') return virtualClock(parameters, { seeds: SEEDS, ...given });
  return exhaustive(parameters, { ...given, observe, ...(clock && { clock }), ...(waiters && { waiters }) });
}

/** Only what the claims are about tells outcomes apart: the fewer, the faster. */
function observed(question: Question, run: string): Observe {
  const claims = Object.values(question.options).map(({ claim }) => claim);
  const needs = claims
    .filter((claim) => runOf(question, claim) === run)
    .map((claim) => observes(patternOf(claim) ?? {}));
  if (!needs.some(({ output }) => output)) return 'exports';
  return needs.some(({ exports }) => exports) ? 'all' : 'output';
}

function checkNumber({ choose }: Question, { options }: Key): void {
  const holding = Object.keys(options).filter((name) => options[name]!.holds);
  const found = holding.join(', ') || 'none';
  if (choose === 'one' && holding.length !== 1)
    throw new Error(`Exactly one option should hold where one is to be chosen; there hold: ${found}`);
  if (holding.length === 0 || (choose === 'any' && holding.length === Object.keys(options).length))
    throw new Error(`Some options should hold and some should not; there hold: ${found}`);
}
