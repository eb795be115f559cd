/** Hand-made reports, runs and traces for tests of checks: say what matters, the rest is filled in. */
import type { Program } from '../../engine/compile/program.ts';
import type {
  Finding,
  FindingCode,
  Line,
  Outcome,
  Report,
  RunResult,
  Step,
  Trace,
  TraceThread,
} from '../../engine/explore/report.ts';
import type { ClockData, ExploreData, TraceData } from '../data.ts';
import { clockOptions, exhaustive, exploreOptions, type Parameters, random, recorded, virtualClock } from '../runs.ts';

const MAX_STEPS = 1000;

export function line(number: number, thread = 'Thread-1 (work)', name = 'num'): Line {
  return {
    file: 'main.ts',
    line: number,
    column: 3,
    endLine: number,
    endColumn: 6,
    name,
    function: 'work',
    process: 0,
    thread,
    id: Number(/\d+/.exec(thread)?.[0] ?? 0),
  };
}

export function finding(code: FindingCode, extras: Partial<Finding> = {}): Finding {
  return { code, severity: 'error', args: {}, lines: [line(8)], schedule: `schedule-of-${code}`, ...extras };
}

export function lostUpdate(extras: Partial<Finding> = {}): Finding {
  const lines = [line(8), line(8, 'Thread-2 (work)'), line(8)];
  return finding('lost-update', { args: { variable: 'num' }, lines, ...extras });
}

export function ending(extras: Partial<Outcome> = {}): Outcome {
  return { status: 'finished', exports: {}, output: null, count: 1, schedule: 'schedule-of-an-ending', ...extras };
}

export function report(extras: Partial<Report> = {}): Report {
  return {
    version: 1,
    strategy: 'exhaustive',
    complete: true,
    bound: null,
    executions: 6,
    redundant: 0,
    probes: 0,
    steps: 60,
    longest: 10,
    outcomes: [ending()],
    findings: [],
    ...extras,
  };
}

export function explored(extras: Partial<Report> = {}, parameters: Parameters = { threads: 2 }): ExploreData {
  const spec = exhaustive(parameters, { observe: 'all' });
  return {
    type: 'explore',
    name: 'explored',
    spec,
    options: exploreOptions(spec, MAX_STEPS),
    report: report(extras),
    failure: null,
  };
}

export function sampled(extras: Partial<Report> = {}, parameters: Parameters = { threads: 9 }): ExploreData {
  const spec = random(parameters, { executions: 6 });
  const made = report({ strategy: 'random', complete: false, bound: 'samples', ...extras });
  return {
    type: 'explore',
    name: 'sampled',
    spec,
    options: exploreOptions(spec, MAX_STEPS),
    report: made,
    failure: null,
  };
}

export function result(extras: Partial<RunResult> = {}): RunResult {
  return {
    version: 1,
    status: 'finished',
    exports: {},
    output: [],
    elapsed: 0,
    exitCode: 0,
    findings: [],
    schedule: 'schedule-of-a-run',
    steps: 10,
    ...extras,
  };
}

export function clocked(results: RunResult[], parameters: Parameters = { threads: 2 }): ClockData {
  const spec = virtualClock(parameters);
  return { type: 'clock', name: 'clocked', spec, options: clockOptions(spec, MAX_STEPS), results, failure: null };
}

export function printed(text: string, thread = 'Thread-1 (work)', time = 0): RunResult['output'][number] {
  return { process: 0, thread, text, time };
}

export function step(thread: number, operation: Step['operation'], extras: Partial<Step> = {}): Step {
  const { process: _process, thread: _thread, id: _id, ...place } = line(8);
  return {
    index: 0,
    thread,
    place,
    stack: [],
    operation,
    target: 'num',
    switch: 'none',
    enabled: [thread],
    time: 0,
    held: [],
    ...extras,
  };
}

export function traced(steps: Step[], extras: Partial<Trace> = {}, parameters: Parameters = { threads: 2 }): TraceData {
  const spec = recorded(parameters);
  const ids = [...new Set([0, ...steps.map(({ thread }) => thread)])];
  const threads = ids.map((id): TraceThread => {
    return {
      process: 0,
      thread: id === 0 ? 'MainThread' : `Thread-${id} (work)`,
      id,
      daemon: false,
      born: 0,
      end: 'finished',
    };
  });
  const trace: Trace = {
    version: 1,
    schedule: 'schedule-of-a-trace',
    status: 'finished',
    threads,
    steps: steps.map((one, index) => ({ ...one, index })),
    waits: [],
    exports: {},
    output: [],
    findings: [],
    elapsed: 0,
    ...extras,
  };
  return { type: 'trace', name: 'traced', spec, options: clockOptions(spec, MAX_STEPS), trace, failure: null };
}

export function program(extras: Partial<Program> = {}): Program {
  return {
    code: '',
    build: 'traced',
    sites: [],
    files: ['main.ts'],
    exports: [],
    imports: [],
    hash: '00000000',
    map: '',
    ...extras,
  };
}
