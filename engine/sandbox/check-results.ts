/** The shapes of results. They come out of a guest that ran a stranger's program, so nothing in them is believed. */
import type {
  Choice,
  ComputingSpan,
  Finding,
  Line,
  Outcome,
  OutputLine,
  Passing,
  Place,
  Report,
  RunResult,
  ScheduleCost,
  Step,
  Stepped,
  ThreadRef,
  Trace,
  TraceThread,
  Wait,
} from '../explore/report.ts';
import type { Samples, Shortened } from './protocol.ts';
import {
  array,
  boolean,
  count,
  dictionary,
  either,
  type Fields,
  json,
  literal,
  nullable,
  number,
  object,
  optional,
  string,
} from './shape.ts';

const place: Fields<Place> = {
  file: string,
  line: count,
  column: count,
  endLine: count,
  endColumn: count,
  name: string,
  function: string,
};
const threadRef: Fields<ThreadRef> = { process: count, thread: string, id: count };
const line: Fields<Line> = { ...threadRef, ...place };

export const status = literal('deadlock', 'stuck', 'budget', 'exception', 'finished');

export const wait = object<Wait>({ ...line, operation: string, target: string, holders: array(object<Line>(line)) });

const cost = object<ScheduleCost>({ preemptions: count, switches: count, steps: count });

const code = literal(
  'data-race',
  'lost-update',
  'atomicity-violation',
  'deadlock',
  'self-deadlock',
  'lost-wakeup',
  'livelock',
  'stuck',
  'lock-held-by-dead-thread',
  'release-unheld',
  'uncaught-error',
  'step-budget',
  'never-joined',
  'busy-wait',
  'starvation',
);

export const finding = object<Finding>({
  code,
  severity: literal('error', 'remark'),
  args: dictionary(either(string, number)),
  lines: array(object<Line>(line)),
  held: optional(array(array(string))),
  waits: optional(array(wait)),
  schedule: string,
  cost: optional(cost),
  shortest: optional(boolean),
  executions: optional(count),
  stacks: optional(array(array(object<Place>(place)))),
  passing: optional(nullable(object<Passing>({ schedule: string, divergesAt: count }))),
});

export const outcome = object<Outcome>({
  status,
  exports: dictionary(json),
  output: nullable(array(string)),
  count,
  schedule: string,
});

export const outputLine = object<OutputLine>({ process: count, thread: string, text: string, time: number });

export const report = object<Report>({
  version: literal(1),
  strategy: literal('exhaustive', 'pct', 'random', 'replay'),
  complete: boolean,
  bound: nullable(literal('executions', 'steps', 'preemptions', 'delays', 'samples', 'cancelled')),
  executions: count,
  redundant: count,
  probes: count,
  steps: count,
  longest: count,
  outcomes: array(outcome),
  findings: array(finding),
});

const runs = array(count);

export const samples = object<Samples>({
  executions: count,
  steps: count,
  longest: count,
  choices: count,
  isCancelled: boolean,
  racy: array(count),
  outcomes: array(
    object<Samples['outcomes'][number]>({
      status,
      exports: dictionary(json),
      output: nullable(array(string)),
      count,
      runs,
    }),
  ),
  findings: array(object<Samples['findings'][number]>({ key: string, count, runs })),
  good: array(object<Samples['good'][number]>({ codes: array(code), runs })),
});

export const runResult = object<RunResult>({
  version: literal(1),
  status,
  exports: dictionary(json),
  output: array(outputLine),
  elapsed: number,
  exitCode: number,
  findings: array(finding),
  schedule: string,
  steps: count,
});

const step = object<Step>({
  index: count,
  thread: count,
  place: object<Place>(place),
  stack: array(object<Place>(place)),
  operation: string,
  target: string,
  call: optional(string),
  value: optional(json),
  success: optional(boolean),
  switch: literal('none', 'preempted', 'blocked', 'ended'),
  on: optional(string),
  enabled: array(count),
  time: number,
  held: array(string),
});

const traceThread = object<TraceThread>({
  ...threadRef,
  daemon: boolean,
  born: count,
  end: literal('finished', 'exception', 'waiting', 'running', 'abandoned'),
});

export const trace = object<Trace>({
  version: literal(1),
  schedule: string,
  status,
  threads: array(traceThread),
  steps: array(step),
  waits: array(wait),
  exports: dictionary(json),
  output: array(outputLine),
  findings: array(finding),
  elapsed: number,
  computing: optional(array(object<ComputingSpan>({ thread: count, from: number, to: number }))),
});

export const stepped = object<Stepped>({
  version: literal(1),
  trace,
  over: boolean,
  choices: array(
    object<Choice>({
      ...threadRef,
      place: object<Place>(place),
      operation: string,
      target: string,
      value: optional(json),
      enabled: boolean,
      wait: nullable(wait),
    }),
  ),
});

export const shortened = object<Shortened>({ schedule: string, cost, shortest: boolean });
