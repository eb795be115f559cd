import { type Kept, mergeKept, NOTHING_KEPT } from '../drafts/kept.ts';
import type { Settings } from '../settings/settings.ts';
import { parsePlace, type ReadingPlace } from './place.ts';

/** Everything that the course keeps of a learner, as one file. */
export interface Backup {
  format: 'interleave-progress';
  version: 1;
  savedAt: number;
  /** By the program's name. */
  work: Record<string, Kept>;
  /** Identifiers of the exercises that were passed. */
  passed: string[];
  /** Answers to questions, by the question's place. */
  answers: Record<string, Answer>;
  settings: Settings;
  place: ReadingPlace | null;
}

export interface Answer {
  at: number;
  chosen: Record<string, string[]>;
}

/** What is kept here, with what a file brings: of everything the newer, and whatever only one of them has. */
export function mergeBackups(here: Backup, file: Backup): Backup {
  const work = Object.fromEntries(
    namesOf(here.work, file.work).map((name) => [
      name,
      mergeKept(here.work[name] ?? NOTHING_KEPT, file.work[name] ?? NOTHING_KEPT),
    ]),
  );
  const answers = Object.fromEntries(
    namesOf(here.answers, file.answers).map((name) => {
      const [one, other] = [here.answers[name], file.answers[name]];
      return [name, (one?.at ?? -1) >= (other?.at ?? -1) ? (one as Answer) : (other as Answer)];
    }),
  );
  return {
    ...here,
    work,
    answers,
    passed: [...new Set([...here.passed, ...file.passed])].toSorted(),
    place: (file.place?.at ?? 0) > (here.place?.at ?? 0) ? file.place : here.place,
  };
}

/**
 * Reads a file that anybody may have written. Throws a `BackupError` where it is none of ours or of a version that
 * this page does not know: then nothing of it is used.
 */
export function parseBackup(text: string, readSettings: (text: string) => Settings): Backup {
  const file = recordOf(parseJson(text));
  if (file['format'] !== 'interleave-progress') throw new BackupError('foreign');
  if (file['version'] !== 1) throw new BackupError('version');
  return {
    format: 'interleave-progress',
    version: 1,
    savedAt: Number(file['savedAt']) || 0,
    work: entriesOf(file['work'], keptOf),
    passed: listOf(file['passed']).filter(isName),
    answers: entriesOf(file['answers'], answerOf),
    settings: readSettings(JSON.stringify(file['settings'] ?? {})),
    place: parsePlace(JSON.stringify(file['place'] ?? null)),
  };
}

/** Why a file cannot be read; what is said about it is in the message files. */
export class BackupError extends Error {
  readonly reason: 'foreign' | 'version' | 'damaged';

  constructor(reason: BackupError['reason']) {
    super(`Cannot read the progress file: it is ${reason}`);
    this.reason = reason;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupError('foreign');
  }
}

function keptOf(value: unknown): Kept {
  const { text, changedAt, base, passed } = recordOf(value);
  if (!(text === null || typeof text === 'string') || !isTime(changedAt)) throw new BackupError('damaged');
  return { text, changedAt, base: base == null ? null : baseOf(base), passed: passed == null ? null : passOf(passed) };
}

function baseOf(value: unknown): NonNullable<Kept['base']> {
  const { revision, given } = recordOf(value);
  if (typeof revision !== 'string' || typeof given !== 'string') throw new BackupError('damaged');
  return { revision, given };
}

function passOf(value: unknown): NonNullable<Kept['passed']> {
  const { text, at } = recordOf(value);
  if (typeof text !== 'string' || !isTime(at)) throw new BackupError('damaged');
  return { text, at };
}

function answerOf(value: unknown): Answer {
  const { at, chosen } = recordOf(value);
  if (!isTime(at)) throw new BackupError('damaged');
  return { at, chosen: entriesOf(chosen, (keys) => listOf(keys).filter((key) => typeof key === 'string')) };
}

/** A time of the future would win every merge for ever. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= Date.now() + 86_400_000;
const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w-]+\/[\w-]+$/.test(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const namesOf = (one: object, other: object): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])];

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BackupError('damaged');
  return value as Record<string, unknown>;
}

function entriesOf<T>(value: unknown, read: (item: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(recordOf(value ?? {})).map(([name, item]) => [name, read(item)]));
}
