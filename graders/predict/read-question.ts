/** Questions as they stand in JSON files: their schema, and problems that say what to change. */
import { z } from 'zod';
import { type Question, runOf } from './question.ts';

const text = z.string().trim().min(1);
const texts = z.strictObject({ en: text, 'zh-cn': text });

const pattern = z
  .strictObject({
    status: z.enum(['finished', 'deadlock', 'stuck', 'exception', 'budget']).optional(),
    exports: z.record(z.string(), z.json()).optional(),
    output: z.array(z.string()).optional(),
    line: z.string().optional(),
    lacks: z.string().optional(),
    first: z.string().optional(),
    last: z.string().optional(),
    before: z.tuple([z.string(), z.string()]).optional(),
    finding: z
      .enum([
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
        'never-joined',
        'busy-wait',
        'starvation',
      ])
      .optional(),
  })
  .refine((value) => Object.keys(value).length > 0, 'say what must be so');
const ending = pattern.refine(({ finding }) => finding === undefined, 'a finding goes with "can" and "never" only');

const run = z.string().optional();
const claim = z.union([
  z.strictObject({ run, can: pattern }),
  z.strictObject({ run, always: ending }),
  z.strictObject({ run, never: pattern }),
  z.strictObject({ run, takes: z.number().min(0) }),
]);

const settings = z.strictObject({
  type: z.enum(['explore', 'clock']).optional(),
  switch: z.enum(['any', 'calls-and-loops']).optional(),
  gil: z.boolean().optional(),
  cores: z.int().min(1).optional(),
  clock: z.enum(['adversarial', 'virtual']).optional(),
  waiters: z.enum(['fifo', 'any']).optional(),
  parameters: z.record(z.string(), z.json()).optional(),
});

export const questionSchema = z
  .strictObject({
    program: text,
    choose: z.enum(['one', 'any']),
    text: texts,
    runs: z.record(z.string(), settings).default({ all: {} }),
    options: z
      .record(
        z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        z.strictObject({ text: texts, claim, note: texts.optional() }),
      )
      .refine((options) => Object.keys(options).length >= 2, 'give at least two options'),
  })
  .superRefine((question, context) => {
    for (const [key, option] of Object.entries(question.options)) {
      const name = runOf(question as Question, option.claim);
      const type = question.runs[name]?.type ?? 'explore';
      const path = ['options', key, 'claim'];
      if (question.runs[name] === undefined)
        context.addIssue({ code: 'custom', path, message: `there is no run "${name}"` });
      else if ('takes' in option.claim && type !== 'clock')
        context.addIssue({
          code: 'custom',
          path,
          message: `"takes" needs a run of type "clock", which "${name}" is not`,
        });
    }
  });

export type ReadQuestion<Q> = { ok: true; value: Q } | { ok: false; problems: string[] };

/** Reads the text of a question. `file` is what the problems call it. */
export function readQuestion(file: string, json: string): ReadQuestion<Question> {
  return read(file, json, questionSchema as unknown as z.ZodType<Question>);
}

/** Reads the questions of an exercise: name -> question. */
export function readQuestions(file: string, json: string): ReadQuestion<Record<string, Question>> {
  return read(file, json, z.record(z.string(), questionSchema) as unknown as z.ZodType<Record<string, Question>>);
}

function read<Q>(file: string, json: string, schema: z.ZodType<Q>): ReadQuestion<Q> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { ok: false, problems: [`${file} is not JSON: ${(error as Error).message}`] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => {
    return `${file} cannot be read${path.length > 0 ? ` at "${path.join('.')}"` : ''}: ${message}`;
  });
  return { ok: false, problems };
}
