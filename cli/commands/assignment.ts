import { loadAssignment } from '../classroom/read-assignment.ts';
import type { Command, Invocation } from '../command.ts';
import { findExercise } from '../exercises.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { printJson } from '../print/json.ts';
import { say } from '../texts.ts';

export const assignmentCheck: Command = {
  name: 'assignment check',
  positionals: [{ name: 'FILE' }],
  flags: [],
  run: checkAssignment,
};

async function checkAssignment(invocation: Invocation): Promise<ExitStatus> {
  const { positionals, terminal, language, json } = invocation;
  const assignment = await loadAssignment(positionals[0] as string, invocation);
  if (assignment === null) return EXIT.usage;
  const exercises = await Promise.all(
    assignment.exercises.map(async ({ id, points }) => {
      const { exercise } = await findExercise(id);
      return { exercise: id, title: exercise.manifest.title[language], points: points ?? exercise.manifest.points };
    }),
  );
  const points = exercises.reduce((sum, one) => sum + one.points, 0);
  if (json)
    terminal.out(printJson({ version: 1, assignment: assignment.id, title: assignment.title, points, exercises }));
  else {
    terminal.out(say(language, 'classroom.sound', { title: assignment.title, exercises: exercises.length, points }));
    for (const one of exercises) terminal.out(`  ${one.exercise}  ${one.title}  ${one.points}`);
  }
  return EXIT.fine;
}
