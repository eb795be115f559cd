import { dirname } from 'node:path';
import type { Command, Invocation } from '../command.ts';
import { EXERCISES_FOLDER, exerciseId } from '../exercises.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { fileError } from '../file-error.ts';
import { printJson } from '../print/json.ts';
import { indented, pageFor, word } from '../print/page.ts';
import { writeExercise } from '../scaffold/write-exercise.ts';
import { UsageError } from '../usage-error.ts';

const ID = /^\d{2}-[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const newExercise: Command = {
  name: 'new exercise',
  positionals: [{ name: 'CHAPTER/NAME' }],
  flags: [],
  run: makeExercise,
};

async function makeExercise(invocation: Invocation): Promise<ExitStatus> {
  const { positionals, terminal, json } = invocation;
  const id = exerciseId(positionals[0] as string);
  if (!ID.test(id)) throw new UsageError('usage.exercise-name', { given: positionals[0] as string });
  const files = await write(id);
  if (json) {
    terminal.out(printJson({ version: 1, exercise: id, files }));
    return EXIT.fine;
  }
  const page = pageFor(invocation, '');
  const steps = ['step-texts', 'step-programs'].map((code) => word(page, `new.${code}`));
  steps.push(word(page, 'new.step-verify', { command: page.style('cyan', `npx interleave verify ${id}`) }));
  const lines = [
    word(page, 'new.made', { folder: `exercises/${id}` }),
    ...indented(files),
    '',
    word(page, 'new.next'),
    ...indented(steps.map((step, index) => `${index + 1}. ${step}`)),
  ];
  terminal.out(lines.join('\n'));
  return EXIT.fine;
}

async function write(id: string): Promise<string[]> {
  try {
    return await writeExercise(dirname(EXERCISES_FOLDER), id);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw fileError('unwritable', path ?? id, error);
  }
}
