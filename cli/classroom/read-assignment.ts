import { readFile } from 'node:fs/promises';
import { type Assignment, readAssignment } from '../../classroom/assignment.ts';
import type { Invocation } from '../command.ts';
import { listExercises } from '../exercises.ts';
import { fileError } from '../file-error.ts';
import { texts } from '../texts.ts';

/**
 * Reads an assignment's file; null where it is not sound, after saying on standard error what is wrong with it.
 * @throws UsageError where the file cannot be read
 */
export async function loadAssignment(file: string, { terminal, language }: Invocation): Promise<Assignment | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError('unreadable', file, error);
  });
  const read = readAssignment(text, await listExercises());
  if (read.ok) return read.assignment;
  for (const problem of read.problems) terminal.error(`${file}: ${texts.say(language, problem)}`);
  return null;
}
