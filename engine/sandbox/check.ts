/** Both ends of the border check every message on arrival. Each function throws a `ShapeError`. */
import type { Program, Site } from '../compile/program.ts';
import type { ExploreOptions, RunOptions } from '../explore/report.ts';
import {
  finding,
  outcome,
  outputLine,
  report,
  runResult,
  samples,
  shortened,
  stepped,
  trace,
} from './check-results.ts';
import type { FromGuest, GuestLimits, ToGuest } from './envelope.ts';
import type { Answers, QuestionType } from './host.ts';
import type { Failure, Glimpse, Progress, Target } from './protocol.ts';
import {
  array,
  boolean,
  count,
  dictionary,
  either,
  json,
  literal,
  nullable,
  number,
  object,
  optional,
  type Shape,
  string,
  tagged,
} from './shape.ts';

export { finding, status, wait } from './check-results.ts';

const site = object<Site>({
  file: string,
  line: count,
  column: count,
  endLine: count,
  endColumn: count,
  kind: literal('read', 'write', 'call', 'loop'),
  name: string,
  function: string,
  feeds: optional(array(count)),
  basis: optional(array(count)),
  idle: optional(boolean),
  assigns: optional(string),
  element: optional(string),
  within: optional(literal('getter', 'setter', 'parameters')),
  compound: optional(boolean),
});

export const program = object<Program>({
  code: string,
  build: literal('fast', 'traced', 'recorded'),
  sites: array(site),
  files: array(string),
  exports: array(string),
  imports: array(string),
  hash: string,
  map: string,
});

const machine = {
  parameters: optional(dictionary(json)),
  maxSteps: optional(number),
  switch: optional(literal('any', 'calls-and-loops')),
  gil: optional(boolean),
  cores: optional(number),
  seed: optional(number),
};

const exploreOptions = object<ExploreOptions>({
  ...machine,
  strategy: optional(literal('exhaustive', 'pct', 'random')),
  maxExecutions: optional(number),
  preemptions: optional(number),
  delays: optional(number),
  depth: optional(number),
  waiters: optional(literal('fifo', 'any')),
  observe: optional(literal('exports', 'output', 'all')),
  schedules: optional(literal('short', 'found')),
  clock: optional(literal('adversarial', 'virtual')),
});

export const runOptions = object<RunOptions>({
  ...machine,
  clock: optional(literal('virtual', 'real')),
  speed: optional(number),
  schedule: optional(string),
});

const target: Shape<Target> = either(
  object<Extract<Target, { finding: string }>>({ finding: string, variable: optional(string) }),
  object<Extract<Target, { outcome: unknown }>>({
    outcome: object({ status: string, exports: dictionary(json), output: nullable(array(string)) }),
  }),
);

type Message<T extends ToGuest['type']> = Extract<ToGuest, { type: T }>;

/** A message to the guest. */
export const checkToGuest: Shape<ToGuest> = tagged<ToGuest>('type', {
  run: object<Message<'run'>>({ type: literal('run'), id: count, program, options: runOptions }),
  explore: object<Message<'explore'>>({
    type: literal('explore'),
    id: count,
    program,
    options: exploreOptions,
    samples: optional(array(samples)),
  }),
  sample: object<Message<'sample'>>({
    type: literal('sample'),
    id: count,
    program,
    options: exploreOptions,
    from: count,
    choices: nullable(count),
  }),
  trace: object<Message<'trace'>>({ type: literal('trace'), id: count, program, options: runOptions }),
  step: object<Message<'step'>>({ type: literal('step'), id: count, program, options: runOptions }),
  shorten: object<Message<'shorten'>>({
    type: literal('shorten'),
    id: count,
    program,
    options: exploreOptions,
    schedule: string,
    target,
  }),
  cancel: object<Message<'cancel'>>({ type: literal('cancel'), id: count }),
  ping: object<Message<'ping'>>({ type: literal('ping'), id: count }),
});

/** Of `args` only texts and numbers, as many as a sentence has room for. */
const failure = object<Failure>({
  code: literal(
    'schedule-stale',
    'schedule-malformed',
    'schedule-impossible',
    'internal',
    'time-limit',
    'memory-limit',
    'output-limit',
    'crashed',
    'stopped',
  ),
  args: dictionary(either(string, number)),
});

const progress = object<Progress>({
  executions: count,
  estimate: nullable(number),
  steps: count,
  findings: count,
  found: optional(object<Glimpse>({ outcomes: array(outcome), findings: array(finding) })),
  shortening: optional(object<{ done: number; of: number }>({ done: count, of: count })),
});

type Answer<T extends FromGuest['type']> = Extract<FromGuest, { type: T }>;
/** A result is checked once it is known what was asked: see `checkResult`. */
export type Unchecked = Exclude<FromGuest, { type: 'result' }> | { type: 'result'; id: number; result: unknown };

/** A message from the guest. */
export const checkFromGuest: Shape<Unchecked> = tagged<Unchecked>('type', {
  ready: object<Answer<'ready'>>({ type: literal('ready') }),
  pong: object<Answer<'pong'>>({ type: literal('pong'), id: count }),
  output: object<Answer<'output'>>({ type: literal('output'), id: count, lines: array(outputLine) }),
  progress: object<Answer<'progress'>>({ type: literal('progress'), id: count, progress }),
  result: object<Extract<Unchecked, { type: 'result' }>>({
    type: literal('result'),
    id: count,
    result: (value) => value,
  }),
  failure: object<Answer<'failure'>>({ type: literal('failure'), id: count, failure }),
});

/** The result of a request of this type. */
export const checkResult: { [T in QuestionType]: Shape<Answers[T]> } = {
  run: runResult,
  explore: report,
  sample: samples,
  trace,
  step: stepped,
  shorten: shortened,
};

export const checkGuestLimits = object<GuestLimits>({ output: count, reply: count });
