/** What the published JSON forms have in common: places, threads, findings. */
import { z } from 'zod';

/** Any JSON value; `{ "$": "undefined" }` and the like stand for what JSON lacks. */
export const value = z
  .json()
  .describe(
    'A value. What JSON lacks is tagged: {"$": "undefined"}, {"$": "NaN"}, {"$": "bigint", "value": "1"}, {"$": "Map", "entries": [...]}.',
  );
export const exported = z
  .record(z.string(), value)
  .describe("The main module's exported values that are not functions, at the end of the main process.");
export const count = z.int().min(0);
export const schedule = z.string().describe('Replays this execution: interleave run FILE --schedule SCHEDULE.');
export const status = z
  .enum(['deadlock', 'stuck', 'budget', 'exception', 'finished'])
  .describe(
    'How the execution ended; where several hold, the first of them. deadlock: a ring of threads that wait for each other. stuck: any other end with threads that can never go on. budget: it was stopped at its limit of steps. exception: an error that nobody caught, in any thread.',
  );
export const args = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .describe('Values for the sentence, by name.');

const position = { file: z.string(), line: z.int().min(1), column: z.int().min(1) };
const place = {
  ...position,
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  name: z.string().describe('What is read, written or called there.'),
  function: z.string().describe('The function it stands in; empty at the top level.'),
};
const thread = {
  process: count.describe('0 is the main process.'),
  thread: z.string().describe("The thread's name."),
  id: count.describe('Number of the thread in its execution, in order of creation.'),
};
export const placeObject = z.strictObject(place);
export const threadFields = thread;
export const line = z.strictObject({ ...thread, ...place });

export const wait = z.strictObject({
  ...thread,
  ...place,
  operation: z.string(),
  target: z.string().describe('What is waited for.'),
  holders: z.array(line).describe('Who has it, and where they took it.'),
});

const codes = [
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
] as const;

export const cost = z.strictObject({ preemptions: count, switches: count, steps: count });

export const finding = z.strictObject({
  code: z.enum(codes),
  severity: z.enum(['error', 'remark']),
  message: z.string().describe('One sentence: who did what to whom, where. Code stands between backticks.'),
  explanation: z.string(),
  remedy: z.string(),
  args,
  lines: z.array(line).describe('The places that matter, in the order of the story.'),
  schedule: schedule
    .nullable()
    .describe('Replays to it; null where processes ran in parallel, which nothing can repeat.'),
  held: z.array(z.array(z.string())).optional().describe('Data races: locks held at each of the lines.'),
  waits: z.array(wait).optional().describe('Deadlocks: the ring. Else what each stuck thread waits for.'),
  cost: cost.optional().describe('What the schedule costs.'),
  shortest: z.boolean().optional().describe('Nothing cheaper shows the finding.'),
  stacks: z
    .array(z.array(placeObject))
    .optional()
    .describe('Data races: the calls that led to each of the lines, innermost first.'),
  passing: z
    .strictObject({ schedule, divergesAt: count.describe('The first step that is not the same in both.') })
    .nullable()
    .optional()
    .describe('A schedule without such a finding that begins in the same way; null where none was found.'),
});

/** A finding as the engine gives it: in a trace, which is in no language. */
export const rawFinding = finding.omit({ message: true, explanation: true, remedy: true });

export const printedLine = z.strictObject({
  process: count,
  thread: z.string(),
  text: z.string(),
  time: z.number().describe("Seconds since the program began, by the program's clock."),
});

export const failure = z.strictObject({
  code: z.enum([
    'schedule-stale',
    'schedule-malformed',
    'schedule-impossible',
    'internal',
    'time-limit',
    'memory-limit',
    'output-limit',
    'crashed',
    'stopped',
  ]),
  message: z.string(),
  remedy: z.string().nullable(),
  args,
});

export const diagnostic = z.strictObject({
  code: z.string(),
  message: z.string(),
  remedy: z.string().nullable(),
  args,
  ...position,
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});

export const version = z.literal(1).describe('Version of this form.');
