/** The published forms of the classroom: an assignment's file, and the result of grading a class. */
import { z } from 'zod';
import { assignmentSchema } from '../../classroom/assignment.ts';
import { count, version } from './data.ts';

const points = z.number().min(0);

export const assignment = assignmentSchema.meta({ title: 'An assignment: the file that grade-all reads' });

export const assignmentCheck = z
  .strictObject({
    version,
    assignment: z.string(),
    title: z.string(),
    points,
    exercises: z.array(z.strictObject({ exercise: z.string(), title: z.string(), points })),
  })
  .meta({ title: 'interleave assignment check --format json' });

export const assignmentKit = z
  .strictObject({ version, file: z.string(), files: z.array(z.string()).describe('Paths in the archive.') })
  .meta({ title: 'interleave assignment kit --format json' });

const check = z.strictObject({
  code: z.string(),
  title: z.string(),
  status: z.enum(['pass', 'fail', 'inconclusive', 'skipped']),
  points: points.describe("The exercise's own points, before weight and lateness."),
  maxPoints: points,
  message: z.string(),
  schedule: z.string().nullable().describe('Shows a failure again.'),
  timeline: z
    .looseObject({ axis: z.string(), length: z.number(), lanes: z.array(z.looseObject({})) })
    .nullable()
    .describe('The execution of that schedule, a lane for each thread; null where there is none or it is too long.'),
});

const mark = z.strictObject({
  exercise: z.string(),
  title: z.string(),
  status: z.enum(['pass', 'fail', 'error', 'inconclusive', 'missing', 'unreadable']),
  points: points.describe('After weight and lateness.'),
  maxPoints: points,
  penalty: points.describe('Points that lateness took.'),
  file: z.string().nullable(),
  executions: count,
  complete: z.boolean(),
  checks: z.array(check),
  remarks: z.array(z.string()),
  message: z.string(),
  line: count.nullable(),
});

export const gradeAll = z
  .strictObject({
    version,
    assignment: z.strictObject({ id: z.string(), title: z.string(), due: z.string().nullable(), maxPoints: points }),
    isolation: z.string().describe('How programs were kept in while they were graded.'),
    language: z.enum(['en', 'zh-cn']),
    learners: z.array(
      z.strictObject({
        learner: z.string(),
        submittedAt: z.string().nullable(),
        lateDays: count,
        points,
        maxPoints: points,
        exercises: z.array(mark),
        problems: z.array(z.string()),
      }),
    ),
    similar: z
      .array(
        z.strictObject({
          exercise: z.string(),
          title: z.string(),
          learners: z.array(z.string()).min(2),
          percent: z.number().min(0).max(100).describe('How much of the smaller of two answers stands in the other.'),
        }),
      )
      .describe('Answers that are alike up to names and order: a help for looking, not a verdict.'),
  })
  .meta({ title: 'interleave grade-all --format json, and --export json=FILE' });
