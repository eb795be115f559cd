import type { Language } from '../../engine/explain/format.ts';
import { printable } from '../../engine/explain/text/style.ts';
import { say } from '../../graders/text.ts';
import type { VerifyResult } from '../../graders/verify.ts';
import { type Page, paragraph, word } from './page.ts';

/** The published form of a verification. */
export function verifyJson(language: Language, { version, ok, exercises, problems }: VerifyResult) {
  return {
    version,
    ok,
    exercises,
    problems: problems.map(({ exercise, file, message }) => ({
      exercise,
      file,
      code: message.code.replace(/^verify\./, ''),
      message: say(language, message),
    })),
  };
}

/** Each exercise with its problems under it, and what it comes to. */
export function verifyText(page: Page, { exercises, problems }: VerifyResult, isWhole: boolean): string[] {
  const { style } = page;
  const lines: string[] = [];
  const problemLines = (exercise: string) =>
    problems
      .filter((problem) => problem.exercise === exercise)
      .flatMap(({ file, message }) =>
        paragraph(page, printable(`${file === null ? '' : `${file}: `}${say(page.language, message)}`), '    '),
      );
  for (const { id, ok, answers, executions } of exercises) {
    const mark = ok ? style('green', '✔') : style('red', '✘');
    lines.push(
      `${mark} ${id}  ${style('dim', word(page, 'verify-page.answers', { answers, executions }))}`,
      ...problemLines(id),
    );
  }
  const known = new Set(exercises.map(({ id }) => id));
  // Identifiers that are listed without a folder belong to no exercise that was verified.
  for (const id of new Set(problems.map(({ exercise }) => exercise))) {
    if (!known.has(id)) lines.push(`${style('red', '✘')} ${id}`, ...problemLines(id));
  }
  const failed = exercises.filter(({ ok }) => !ok).length;
  const summary = word(page, isWhole ? 'verify-page.summary' : 'verify-page.interrupted', {
    exercises: exercises.length,
    failed,
    problems: problems.length,
  });
  return [...lines, '', style('bold', style(problems.length === 0 ? 'green' : 'red', summary))];
}
