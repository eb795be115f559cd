/** Traces and findings by hand, for tests: only what matters has to be said. */
import type {
  ExecutionStatus,
  Finding,
  FindingCode,
  Json,
  Line,
  OperationCode,
  Place,
  Step,
  Trace,
  TraceThread,
  Wait,
} from '../../explore/report.ts';

export function place(line: number, name = '', rest: Partial<Place> = {}): Place {
  return { file: 'main.ts', line, column: 3, endLine: line, endColumn: 10, name, function: 'work', ...rest };
}

export interface StepSketch {
  thread: number;
  operation: OperationCode;
  target?: string;
  value?: Json;
  success?: boolean;
  line: number;
  column?: number;
  enabled?: number[];
  switch?: Step['switch'];
  on?: string;
  held?: string[];
  time?: number;
}

export interface TraceSketch {
  /** Names, in order of their ids. */
  threads: string[];
  steps: StepSketch[];
  status?: ExecutionStatus;
  ends?: TraceThread['end'][];
  /** By thread, the step before which it was started. */
  births?: number[];
  elapsed?: number;
  computing?: Trace['computing'];
  waits?: Wait[];
  findings?: Finding[];
}

export function buildTrace(sketch: TraceSketch): Trace {
  const { threads, status = 'finished', waits = [], findings = [], ends = [], births = [] } = sketch;
  return {
    version: 1,
    schedule: 'S',
    status,
    threads: threads.map((thread, id) => ({
      process: 0,
      thread,
      id,
      daemon: false,
      born: births[id] ?? 0,
      end: ends[id] ?? 'finished',
    })),
    steps: sketch.steps.map((step, index) => buildStep(step, index, sketch.steps[index - 1])),
    waits,
    exports: {},
    output: [],
    findings,
    elapsed: sketch.elapsed ?? 0,
    ...(sketch.computing && { computing: sketch.computing }),
  };
}

function buildStep(sketch: StepSketch, index: number, before: StepSketch | undefined): Step {
  const { thread, operation, target = '', line, column = 3, enabled = [thread], held = [] } = sketch;
  const step: Step = {
    index,
    thread,
    place: place(line, target, { column }),
    stack: [],
    operation,
    target,
    switch: sketch.switch ?? (before === undefined || before.thread === thread ? 'none' : 'preempted'),
    enabled,
    time: sketch.time ?? 0,
    held,
  };
  if ('value' in sketch) step.value = sketch.value as Json;
  if (sketch.success !== undefined) step.success = sketch.success;
  if (sketch.on !== undefined) step.on = sketch.on;
  return step;
}

export function lineOf(id: number, thread: string, line: number, name = '', rest: Partial<Line> = {}): Line {
  return { process: 0, thread, id, ...place(line, name), ...rest };
}

export function waitOf(at: Line, operation: OperationCode, target: string, ...holders: Line[]): Wait {
  return { ...at, operation, target, holders };
}

export function findingOf(code: FindingCode, rest: Partial<Finding> = {}): Finding {
  return { code, severity: 'error', args: {}, lines: [], schedule: 'S', ...rest };
}
