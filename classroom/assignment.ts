/** An assignment: what a class is asked to do, as the file or link that an instructor hands out. */
import { z } from 'zod';
import type { Message } from '../engine/explain/message.ts';

const day = z.iso.datetime({ offset: true });

/** The published form: `assignment.schema.json` is made from it. */
export const assignmentSchema = z.strictObject({
  version: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80)
    .describe('Small letters, digits and hyphens. It names files, so it never changes.'),
  title: z.string().min(1).max(200),
  due: day.optional().describe('When it is due, with the offset from UTC: 2026-12-01T18:00:00+01:00.'),
  late: z
    .strictObject({
      perDay: z.number().min(0).max(1).describe('Part of the points that each day begun after the due date costs.'),
      days: z.int().min(0).max(365).describe('Days after which nothing counts.'),
    })
    .optional()
    .describe('Left out: what is late counts in full.'),
  attempts: z
    .enum(['best', 'last'])
    .optional()
    .describe('Which of several submissions counts for each exercise; default best.'),
  exercises: z
    .array(
      z.strictObject({
        id: z.string(),
        points: z
          .number()
          .positive()
          .max(10_000)
          .optional()
          .describe('What the exercise is worth; default: its own points.'),
      }),
    )
    .min(1)
    .max(200),
  bounds: z
    .strictObject({
      seconds: z.int().min(1).max(600).describe('How long one search or run of an answer may take; default 600.'),
    })
    .optional(),
  hints: z.boolean().optional().describe('Whether hints are shown; default true.'),
  solutions: z.boolean().optional().describe('Whether solutions are shown; default false.'),
});

export type Assignment = z.infer<typeof assignmentSchema>;

export type AssignmentResult = { ok: true; assignment: Assignment } | { ok: false; problems: Message[] };

/**
 * Reads an assignment's text.
 * @param known identifiers of the exercises there are
 */
export function readAssignment(text: string, known: readonly string[]): AssignmentResult {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [{ code: 'assignment.not-json', args: { problem: (error as Error).message } }] };
  }
  const read = assignmentSchema.safeParse(data);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => {
      return { code: 'assignment.form', args: { at: path.length > 0 ? path.join('.') : '-', problem: message } };
    });
    return { ok: false, problems };
  }
  const assignment = read.data;
  const problems: Message[] = [];
  const seen = new Set<string>();
  for (const { id } of assignment.exercises) {
    if (!known.includes(id)) problems.push({ code: 'assignment.unknown-exercise', args: { exercise: id } });
    if (seen.has(id)) problems.push({ code: 'assignment.exercise-twice', args: { exercise: id } });
    seen.add(id);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, assignment };
}
