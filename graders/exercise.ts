/** An exercise as it lies in its folder, put together from the texts of its files. */
import type { Language } from '../engine/explain/format.ts';
import type { CommentDictionary } from './comments.ts';
import { type Hint, readHints } from './hints.ts';
import { type Kind, type Manifest, readManifest } from './manifest.ts';
import type { Question } from './predict/question.ts';
import { readQuestions } from './predict/read-question.ts';

export interface Exercise {
  /** `10-lock/counter-to-zero` */
  id: string;
  manifest: Manifest;
  /** Markdown. */
  brief: Record<Language, string>;
  hints: Record<Language, Hint[]>;
  /** Why the solution is right, in Markdown; for after the learner's own. */
  explanation: Record<Language, string>;
  /** Programs, or JSON where the answer is data (`takesData` in answer-grader.ts). */
  starter: string;
  solution: string;
  /** Other right answers, by file name without ending. */
  right: Record<string, string>;
  /** Wrong answers that learners give, by file name without ending. */
  wrong: Record<string, string>;
  /** Where the answer is data: the programs that it is about, by file name without ending. Else none. */
  programs: Record<string, string>;
  /** Of kind `predict`: what is asked, by name, in order. Else none. */
  questions: Record<string, Question>;
  comments: { 'zh-cn': CommentDictionary };
}

export type ExerciseResult = { ok: true; exercise: Exercise } | { ok: false; problems: string[] };

const LANGUAGES: readonly Language[] = ['en', 'zh-cn'];

/**
 * Puts an exercise together from its files: path within the folder -> text. Each problem is a sentence that
 * says what is missing or does not belong there.
 */
export function readExercise(id: string, files: Readonly<Record<string, string>>): ExerciseResult {
  const manifestText = files['exercise.json'];
  if (manifestText === undefined) return { ok: false, problems: ['exercise.json is missing: add the manifest'] };
  const read = readManifest(manifestText);
  if (!read.ok) return read;
  const { manifest } = read;

  const problems: string[] = [];
  const known = new Set(['exercise.json']);
  const take = (path: string, need: string): string => {
    known.add(path);
    const text = files[path];
    if (text === undefined || text.trim() === '')
      problems.push(`${path} is ${text === undefined ? 'missing' : 'empty'}: ${need}`);
    return text ?? '';
  };
  const inLanguages = (name: string, need: string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, take(`${name}.${language}.md`, need)])) as Record<
      Language,
      string
    >;

  const answer = answerEnding(manifest.kind);
  const brief = inLanguages('brief', 'say in this language what to do');
  const hints = inLanguages('hints', 'write three steps, each under a heading "## …"');
  const explanation = inLanguages('solution', 'explain the solution in this language');
  const starter = take(`starter.${answer}`, 'add what the learner starts from');
  const solution = take(`solution.${answer}`, 'add an answer that passes');
  const right = Object.fromEntries(
    Object.keys(manifest.right).map((name) => [
      name,
      take(`right/${name}.${answer}`, 'exercise.json names it under "right"'),
    ]),
  );
  const wrong = Object.fromEntries(
    Object.keys(manifest.wrong).map((name) => [
      name,
      take(`wrong/${name}.${answer}`, 'exercise.json names it under "wrong"'),
    ]),
  );
  const programs = answer === 'json' ? takePrograms(files, take) : {};
  const questions =
    manifest.kind === 'predict' ? takeQuestions(take('questions.json', 'add what is asked'), programs, problems) : {};
  const comments = readComments(
    take('comments.zh-cn.json', 'add the comments of the programs in Chinese, {} if there are none'),
    problems,
  );
  if (answer === 'json' && Object.keys(programs).length === 0)
    problems.push('programs/ is missing: add the program that the answer is about, as programs/NAME.ts');

  for (const path of Object.keys(files)) if (!known.has(path)) problems.push(stray(path));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    exercise: {
      id,
      manifest,
      brief,
      hints: { en: readHints(hints.en), 'zh-cn': readHints(hints['zh-cn']) },
      explanation,
      starter,
      solution,
      right,
      wrong,
      programs,
      questions,
      comments: { 'zh-cn': comments },
    },
  };
}

/** Answers of `break` and `predict` exercises are JSON, of the others programs. */
export function answerEnding(kind: Kind): 'ts' | 'json' {
  return kind === 'break' || kind === 'predict' ? 'json' : 'ts';
}

const PROGRAM_REGEXP = /^programs\/([^/]+)\.ts$/;

function takePrograms(
  files: Readonly<Record<string, string>>,
  take: (path: string, need: string) => string,
): Record<string, string> {
  const names = Object.keys(files).flatMap((path) => PROGRAM_REGEXP.exec(path)?.[1] ?? []);
  return Object.fromEntries(
    names.sort().map((name) => [name, take(`programs/${name}.ts`, 'add the program that the answer is about')]),
  );
}

function takeQuestions(
  text: string,
  programs: Readonly<Record<string, string>>,
  problems: string[],
): Record<string, Question> {
  if (text.trim() === '') return {};
  const read = readQuestions('questions.json', text);
  if (!read.ok) {
    problems.push(...read.problems);
    return {};
  }
  for (const [name, { program }] of Object.entries(read.value)) {
    if (programs[program] === undefined)
      problems.push(`questions.json asks "${name}" about programs/${program}.ts, which is missing: add it`);
  }
  return read.value;
}

function readComments(text: string, problems: string[]): CommentDictionary {
  try {
    const value: unknown = JSON.parse(text || '{}');
    if (typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string')) {
      return value as CommentDictionary;
    }
    problems.push('comments.zh-cn.json must be an object of texts: { "English comment": "中文注释" }');
  } catch (error) {
    problems.push(`comments.zh-cn.json is not JSON: ${(error as Error).message}`);
  }
  return {};
}

function stray(path: string): string {
  const [folder, name] = path.split('/');
  if ((folder === 'right' || folder === 'wrong') && name !== undefined) {
    return `${path} is not in exercise.json: add "${name.replace(/\.[^.]+$/, '')}" under "${folder}", or remove the file`;
  }
  return `${path} does not belong in an exercise: remove it`;
}
