/** The published forms of every JSON output; `write.ts` makes the `.schema.json` files from them. */
import { z } from 'zod';
import { assignment, assignmentCheck, assignmentKit, gradeAll } from './classroom.ts';
import {
  cost,
  count,
  diagnostic,
  exported,
  failure,
  finding,
  line,
  placeObject,
  printedLine,
  rawFinding,
  schedule,
  status,
  threadFields,
  value,
  version,
  wait,
} from './data.ts';

const run = z.strictObject({
  version,
  status,
  exports: exported,
  output: z.array(printedLine),
  elapsed: z.number().describe("Seconds by the program's clock."),
  exitCode: z.int(),
  findings: z.array(finding),
  schedule: schedule
    .nullable()
    .describe(
      'Replays the run; null for a plain run, which is the same each time, and where processes ran in parallel, which nothing can repeat.',
    ),
});

const bound = z.enum(['executions', 'steps', 'preemptions', 'delays', 'samples', 'cancelled']);

const explore = z.strictObject({
  version,
  strategy: z.enum(['exhaustive', 'pct', 'random', 'replay']),
  complete: z.boolean().describe('Every schedule is covered by the executions counted.'),
  bound: bound.nullable().describe('Which bound stopped a search that is not complete.'),
  executions: count,
  redundant: count.describe('Executions that turned out to repeat another one.'),
  probes: count.describe('Executions of earlier passes, before all places that race were known.'),
  steps: count.describe('Visible operations carried out, of all executions.'),
  outcomes: z.array(
    z.strictObject({
      status,
      exports: exported,
      output: z.array(z.string()).nullable().describe('Printed lines, where they are observed; else null.'),
      count: count.describe('Executions that ended so.'),
      schedule,
    }),
  ),
  findings: z.array(finding),
  timing: z.strictObject({ seconds: z.number() }).optional().describe('With --timing.'),
});

const evidence = z.strictObject({
  run: z.string().describe('Name of the run it was seen in.'),
  program: z
    .string()
    .optional()
    .describe('Where the answer is data: the program of the exercise that was run (programs/<program>.ts).'),
  replay: z
    .looseObject({ schedule: z.string().optional(), parameters: z.record(z.string(), value).optional() })
    .nullable()
    .describe('Options of the run that shows it again; null where there is nothing to replay.'),
  lines: z.array(line),
  finding: finding.nullable(),
  outcome: z.strictObject({ status, exports: exported, output: z.array(z.string()).nullable() }).nullable(),
  elapsed: z.number().nullable(),
  cost: cost.nullable(),
  shortest: z.boolean(),
});

const grade = z.strictObject({
  version,
  exercise: z.string(),
  status: z.enum(['pass', 'fail', 'error', 'inconclusive']),
  score: z.number().min(0),
  maxScore: z.number().min(0),
  executions: count,
  complete: z.boolean(),
  checks: z.array(
    z.strictObject({
      code: z.string(),
      status: z.enum(['pass', 'fail', 'inconclusive', 'skipped']),
      points: z.number(),
      maxPoints: z.number(),
      message: z.string(),
      evidence: evidence.nullable(),
    }),
  ),
  remarks: z.array(z.strictObject({ code: z.string(), message: z.string(), evidence: evidence.nullable() })),
  runs: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(['explore', 'clock', 'trace']),
      strategy: z.enum(['exhaustive', 'pct', 'random']).nullable(),
      clock: z.enum(['adversarial', 'virtual']),
      parameters: z.record(z.string(), value),
      executions: count,
      complete: z.boolean(),
      bound: bound.nullable(),
      longest: count,
      maxSteps: count,
      maxExecutions: count,
      failure: failure.nullable(),
      message: z.string(),
    }),
  ),
  diagnostics: z.array(diagnostic).describe('Why the program does not compile; empty where it does.'),
  failure: failure.nullable().describe('With the status error: what broke.'),
});

const verify = z.strictObject({
  version,
  ok: z.boolean(),
  exercises: z.array(z.strictObject({ id: z.string(), ok: z.boolean(), answers: count, executions: count })),
  problems: z.array(
    z.strictObject({ exercise: z.string(), file: z.string().nullable(), code: z.string(), message: z.string() }),
  ),
});

const step = z.strictObject({
  index: count.describe("The step's number in the schedule."),
  thread: count.describe("The thread's id."),
  place: placeObject,
  stack: z.array(placeObject).describe('Callers of the function the step stands in, innermost first.'),
  operation: z.string(),
  target: z.string(),
  call: z.string().optional().describe("Of a call of a container's method: which."),
  value: value.optional(),
  success: z.boolean().optional(),
  switch: z
    .enum(['none', 'preempted', 'blocked', 'ended'])
    .describe('Why this thread runs and not that of the step before.'),
  on: z.string().optional().describe('With blocked: what the thread that was left waits for.'),
  enabled: z.array(count).describe('Threads that could have taken this step, the chosen one included.'),
  time: z.number(),
  held: z.array(z.string()).describe('Locks this thread holds after the step.'),
});

const trace = z.strictObject({
  version,
  schedule,
  status,
  threads: z.array(
    z.strictObject({
      ...threadFields,
      daemon: z.boolean(),
      born: count.describe('Number of the first step before which it has been started.'),
      end: z.enum(['finished', 'exception', 'waiting', 'running', 'abandoned']),
    }),
  ),
  steps: z.array(step),
  waits: z.array(wait).describe('Threads that can never go on, at the end.'),
  exports: exported,
  output: z.array(printedLine),
  findings: z.array(rawFinding),
  elapsed: z.number(),
  computing: z
    .array(z.strictObject({ thread: count, from: z.number(), to: z.number() }))
    .optional()
    .describe('Who had a processor for compute, and with it the interpreter lock, in seconds.'),
});

const newExercise = z.strictObject({ version, exercise: z.string(), files: z.array(z.string()) });
const diagnostics = z.strictObject({ version, diagnostics: z.array(diagnostic).min(1) });
const noResult = z.strictObject({ version, failure });

/** By the name of the published file. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  run: run.meta({ title: 'interleave run --format json' }),
  explore: explore.meta({ title: 'interleave explore --format json' }),
  grade: grade.meta({ title: 'interleave grade --format json' }),
  verify: verify.meta({ title: 'interleave verify --format json' }),
  'grade-all': gradeAll,
  assignment,
  'assignment-check': assignmentCheck,
  'assignment-kit': assignmentKit,
  'new-exercise': newExercise.meta({ title: 'interleave new exercise --format json' }),
  trace: trace.meta({ title: 'interleave run --trace FILE' }),
  diagnostics: diagnostics.meta({
    title: 'run and explore --format json, where the program does not compile (exit status 2)',
  }),
  failure: noResult.meta({ title: 'run and explore --format json, where there is no result (exit status 2, 3 or 4)' }),
};

/** The published text of a schema. */
export function schemaText(name: string): string {
  const schema = SCHEMAS[name];
  if (schema === undefined) throw new Error(`Cannot write the schema "${name}": there is none of this name`);
  return `${JSON.stringify(z.toJSONSchema(schema, { reused: 'ref' }), null, 2)}\n`;
}
