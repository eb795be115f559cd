/** Carries out one declared run in the sandbox and keeps what came of it. */
import type { Program } from '../engine/compile/program.ts';
import type { ClockData, ExploreData, RunData, TraceData } from './data.ts';
import {
  type ClockSpec,
  clockOptions,
  type ExploreSpec,
  exploreOptions,
  type RunSpec,
  type TraceSpec,
} from './runs.ts';
import type { GradeSandbox, Handlers } from './services.ts';

/** The program in the builds that runs need, compiled at most once each. */
export interface Programs {
  traced: Program;
  recorded(): Promise<Program>;
}

export interface PerformOptions extends Handlers {
  programs: Programs;
  sandbox: GradeSandbox;
  /** Step budget of one execution where the run names none. */
  maxSteps: number;
}

/** Limits and defects end up in the data (`failure`); throws only what the sandbox itself throws. */
export async function perform(name: string, spec: RunSpec, options: PerformOptions): Promise<RunData> {
  if (spec.type === 'explore') return explore(name, spec, options);
  if (spec.type === 'clock') return clock(name, spec, options);
  return trace(name, spec, options);
}

async function explore(name: string, spec: ExploreSpec, options: PerformOptions): Promise<ExploreData> {
  const exploring = exploreOptions(spec, options.maxSteps);
  const ask = { type: 'explore' as const, program: options.programs.traced, options: exploring };
  const answer = await options.sandbox.request(ask, handlersOf(options));
  const outcome = answer.ok ? { report: answer.result, failure: null } : { report: null, failure: answer.failure };
  return { type: 'explore', name, spec, options: exploring, ...outcome };
}

async function clock(name: string, spec: ClockSpec, options: PerformOptions): Promise<ClockData> {
  const data: ClockData = {
    type: 'clock',
    name,
    spec,
    options: clockOptions(spec, options.maxSteps),
    results: [],
    failure: null,
  };
  for (const seed of [undefined, ...spec.seeds]) {
    const running = clockOptions(spec, options.maxSteps, seed);
    const ask = { type: 'run' as const, program: options.programs.traced, options: running };
    const answer = await options.sandbox.request(ask, handlersOf(options));
    if (!answer.ok) return { ...data, failure: answer.failure };
    data.results.push(answer.result);
  }
  return data;
}

async function trace(name: string, spec: TraceSpec, options: PerformOptions): Promise<TraceData> {
  const running = clockOptions(spec, options.maxSteps, spec.seed);
  const ask = { type: 'trace' as const, program: await options.programs.recorded(), options: running };
  const answer = await options.sandbox.request(ask, handlersOf(options));
  const outcome = answer.ok ? { trace: answer.result, failure: null } : { trace: null, failure: answer.failure };
  return { type: 'trace', name, spec, options: running, ...outcome };
}

function handlersOf({ signal, onProgress }: PerformOptions): Handlers {
  return { signal, ...(onProgress && { onProgress }) };
}
