/** A kit: the files that set an assignment up at one place, as data. Pure, so that command and page make the same. */
import type { Language } from '../../engine/explain/format.ts';
import type { Assignment } from '../assignment.ts';

/** What a kit needs to know of an exercise. */
export interface KitExercise {
  id: string;
  title: string;
  points: number;
  /** `ts`, or `json` where the answer is data. */
  ending: 'ts' | 'json';
  starter: string;
  /** What is asked, in Markdown. */
  brief: string;
}

export interface KitContext {
  assignment: Assignment;
  /** In the order of the assignment; points as the assignment weighs them. */
  exercises: readonly KitExercise[];
  language: Language;
  /** Address of the course's repository, from which graders take the command; null = to be filled in. */
  repository: string | null;
  /** Address of the course's site, for learners; null = none is known. */
  site: string | null;
}

export interface KitFile {
  text: string;
  /** To be run: its mode in the archive says so. */
  executable?: boolean;
}

/** Path in the archive -> file. */
export type Kit = Readonly<Record<string, KitFile>>;

/** The assignment's own file, the same text wherever it is made. */
export function assignmentText(assignment: Assignment): string {
  return `${JSON.stringify(assignment, null, 2)}\n`;
}

/** The answers to start from, where graders look for answers. */
export function starters({ exercises }: KitContext, folder = ''): Record<string, KitFile> {
  return Object.fromEntries(
    exercises.map(({ id, ending, starter }) => [`${folder}${id}.${ending}`, { text: ended(starter) }]),
  );
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

export function maxPoints({ exercises }: KitContext): number {
  return exercises.reduce((sum, { points }) => sum + points, 0);
}

/** A text between single quotes, as shells and YAML read it. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

export function yamlQuoted(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll(/[\r\n]+/g, ' ')}'`;
}
