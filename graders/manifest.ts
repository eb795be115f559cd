/** `exercise.json`: its schema, and errors that say what to change. */
import { z } from 'zod';

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const code = z.string().regex(CODE);
const title = z.string().trim().min(1);

export const manifestSchema = z
  .strictObject({
    $schema: z.string().optional(),
    kind: z
      .enum(['break', 'fix', 'build', 'predict'])
      .describe(
        'break: choose a schedule that shows the bug. fix: repair given code. build: write it. predict: say what can happen.',
      ),
    title: z.strictObject({ en: title, 'zh-cn': title }).describe('The title in each language.'),
    points: z.int().min(1).max(100).describe('Points of all checks of the grader together.'),
    parameters: z
      .record(z.string().regex(/^[a-zA-Z]\w*$/), z.array(z.json()).min(1))
      .default({})
      .describe(
        'Values that programs import from "exercise", each with all values it is graded with. A plain run uses the last.',
      ),
    maxSteps: z
      .int()
      .min(100)
      .max(1_000_000)
      .describe('Visible operations that one execution may take. The solution must need at most half of them.'),
    right: z
      .record(z.string(), z.union([code, z.null()]))
      .default({})
      .describe('Each file in right/ without its ending, and the remark it earns, or null.'),
    wrong: z
      .record(z.string(), code)
      .default({})
      .describe('Each file in wrong/ without its ending, and the check it must fail.'),
  })
  .meta({ title: 'An exercise of the course', description: 'See CONTRIBUTING.md: how to add an exercise.' });

export type Manifest = z.infer<typeof manifestSchema>;
export type Kind = Manifest['kind'];

export type ManifestResult = { ok: true; manifest: Manifest } | { ok: false; problems: string[] };

/** Reads the text of an `exercise.json`. Each problem is a sentence that names the field and what belongs there. */
export function readManifest(text: string): ManifestResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`exercise.json is not JSON: ${(error as Error).message}`] };
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return { ok: true, manifest: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => sentence(issue, value)) };
}

/** The values a plain run uses: the last of each parameter. */
export function plainParameters(manifest: Manifest): Record<string, z.core.util.JSONType> {
  return Object.fromEntries(Object.entries(manifest.parameters).map(([name, values]) => [name, values.at(-1)!]));
}

/** The manifest's JSON Schema, as `exercise.schema.json` publishes it. */
export function manifestJsonSchema(): unknown {
  return z.toJSONSchema(manifestSchema, { io: 'input' });
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  const path = issue.path.map(String);
  const field = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(manifestSchema.shape).filter((key) => key !== '$schema');
    const hint = path.length === 0 ? `; known fields are ${known.join(', ')}` : '';
    return `exercise.json has the unknown ${field === '' ? 'field' : `field in "${field}"`} ${issue.keys.map((key) => `"${key}"`).join(', ')}${hint}`;
  }
  const actual = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
  if (actual === undefined) return `exercise.json lacks "${field}": ${expectation(path)}`;
  return `exercise.json has ${JSON.stringify(actual)} as "${field}": ${expectation(path)} (${issue.message})`;
}

function expectation([field, inner]: string[]): string {
  switch (field) {
    case 'kind':
      return 'give "break", "fix", "build" or "predict"';
    case 'title':
      return inner === 'zh-cn'
        ? 'give the Chinese title'
        : 'give a title in each language: { "en": "…", "zh-cn": "…" }';
    case 'points':
      return 'give a whole number from 1 to 100';
    case 'parameters':
      return 'give a list of values for each name, as in { "threads": [2, 3, 100] }';
    case 'maxSteps':
      return 'give the steps one execution may take, at least twice what the solution needs';
    case 'right':
      return 'name each file in right/ without its ending, with the code of the remark it earns or null';
    case 'wrong':
      return 'name each file in wrong/ without its ending, with the code of the check it must fail';
    default:
      return 'see graders/exercise.schema.json';
  }
}
