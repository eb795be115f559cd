/** The settings a program is run under, as a grader declares them. */
import type { ExploreOptions, Json, MachineOptions, RunOptions } from '../engine/explore/report.ts';

export type Parameters = Record<string, Json>;

type Machine = Pick<MachineOptions, 'maxSteps' | 'switch' | 'gil' | 'cores'>;

/** Explores schedules. */
export interface ExploreSpec extends Machine {
  type: 'explore';
  parameters: Parameters;
  strategy: 'exhaustive' | 'pct' | 'random';
  clock: 'adversarial' | 'virtual';
  maxExecutions: number;
  observe: 'exports' | 'output' | 'all';
  seed?: number;
  preemptions?: number;
  depth?: number;
  waiters?: 'fifo' | 'any';
}

/** Runs under the virtual clock: once by the default schedule, then once for each seed. */
export interface ClockSpec extends Machine {
  type: 'clock';
  parameters: Parameters;
  seeds: readonly number[];
}

/** Records one run under the virtual clock, step by step, by the default schedule or by a seed's. */
export interface TraceSpec extends Machine {
  type: 'trace';
  parameters: Parameters;
  seed?: number;
}

export type RunSpec = ExploreSpec | ClockSpec | TraceSpec;

/** Twice what the largest of our solutions needs, with room to spare; a manifest's budget goes before it. */
export const DEFAULT_MAX_STEPS = 20_000;
export const DEFAULT_MAX_EXECUTIONS = 20_000;

type ExploreExtras = Partial<Omit<ExploreSpec, 'type' | 'parameters' | 'strategy'>>;

/** Every schedule of the program with these parameters; sleepers may wake at any moment. */
export function exhaustive(parameters: Parameters = {}, extras: ExploreExtras = {}): ExploreSpec {
  return {
    type: 'explore',
    parameters,
    strategy: 'exhaustive',
    clock: 'adversarial',
    maxExecutions: DEFAULT_MAX_EXECUTIONS,
    observe: 'exports',
    ...extras,
  };
}

/** `executions` random schedules, always the same ones: they follow from the seed. */
export function random(parameters: Parameters, extras: ExploreExtras & { executions: number }): ExploreSpec {
  const { executions, ...rest } = extras;
  return { ...exhaustive(parameters, { seed: 1, ...rest }), strategy: 'random', maxExecutions: executions };
}

/** Under the virtual clock, by the default schedule and by `seeds` random ones. For checks of time. */
export function virtualClock(
  parameters: Parameters = {},
  { seeds = 0, ...machine }: { seeds?: number } & Machine = {},
): ClockSpec {
  return { type: 'clock', parameters, seeds: Array.from({ length: seeds }, (_, i) => i + 1), ...machine };
}

/** One run under the virtual clock, recorded. For checks of who does what. */
export function recorded(parameters: Parameters = {}, extras: { seed?: number } & Machine = {}): TraceSpec {
  return { type: 'trace', parameters, ...extras };
}

/** The machine's part of a run's options, `maxSteps` filled in. */
export function machineOptions(spec: RunSpec, maxSteps: number): MachineOptions {
  const options: MachineOptions = { parameters: spec.parameters, maxSteps: spec.maxSteps ?? maxSteps };
  if (spec.switch !== undefined) options.switch = spec.switch;
  if (spec.gil !== undefined) options.gil = spec.gil;
  if (spec.cores !== undefined) options.cores = spec.cores;
  return options;
}

export function exploreOptions(spec: ExploreSpec, maxSteps: number): ExploreOptions {
  const { strategy, clock, maxExecutions, observe } = spec;
  // Of all outcomes only the one that fails a check is shown: `shortestEvidence` makes its schedule short.
  const schedules = 'found';
  const machine = machineOptions(spec, maxSteps);
  const options: ExploreOptions = { ...machine, strategy, clock, maxExecutions, observe, schedules };
  if (spec.seed !== undefined) options.seed = spec.seed;
  if (spec.preemptions !== undefined) options.preemptions = spec.preemptions;
  if (spec.depth !== undefined) options.depth = spec.depth;
  if (spec.waiters !== undefined) options.waiters = spec.waiters;
  return options;
}

/** Options of one run under the virtual clock; `seed` undefined = the default schedule. */
export function clockOptions(spec: ClockSpec | TraceSpec, maxSteps: number, seed?: number): RunOptions {
  const options: RunOptions = { ...machineOptions(spec, maxSteps), clock: 'virtual' };
  if (seed !== undefined) options.seed = seed;
  return options;
}
