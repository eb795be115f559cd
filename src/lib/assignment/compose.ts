/** What an instructor has filled in, and the assignment that it comes to. */
import { signal } from '@preact/signals';
import type { Assignment } from '../../../classroom/assignment.ts';
import type { ChapterChoice } from './exercise-choice.ts';

export interface Draft {
  title: string;
  /** As `datetime-local` has it; empty = no due date. */
  due: string;
  perDay: string;
  lateDays: string;
  attempts: 'best' | 'last';
  seconds: string;
  hints: boolean;
  solutions: boolean;
  /** Exercise -> points, as they are typed; an exercise that is not there is not asked for. */
  points: Readonly<Record<string, string>>;
}

export const EMPTY: Draft = {
  title: '',
  due: '',
  perDay: '',
  lateDays: '',
  attempts: 'best',
  seconds: '',
  hints: true,
  solutions: false,
  points: {},
};

export const createDraft = () => signal<Draft>(EMPTY);

/** The assignment, in the order of the course; null while title or exercises are missing. */
export function assignmentOf(draft: Draft, chapters: readonly ChapterChoice[]): Assignment | null {
  const chosen = chapters.flatMap(({ exercises }) => exercises).filter(({ id }) => draft.points[id] !== undefined);
  const title = draft.title.trim();
  if (title === '' || chosen.length === 0) return null;
  const perDay = numberIn(draft.perDay, 0, 100);
  const days = numberIn(draft.lateDays, 0, 365);
  const seconds = numberIn(draft.seconds, 1, 600);
  return {
    version: 1,
    id: idOf(title),
    title: title.slice(0, 200),
    ...(draft.due !== '' && { due: withOffset(draft.due) }),
    ...(perDay !== null && { late: { perDay: perDay / 100, days: Math.round(days ?? 365) } }),
    ...(draft.attempts === 'last' && { attempts: 'last' as const }),
    ...(seconds !== null && { bounds: { seconds: Math.round(seconds) } }),
    exercises: chosen.map(({ id, points: own }) => {
      const points = numberIn(draft.points[id] as string, 0.01, 10_000);
      return points === null || points === own ? { id } : { id, points };
    }),
    ...(!draft.hints && { hints: false }),
    ...(draft.solutions && { solutions: true }),
  };
}

function numberIn(text: string, least: number, most: number): number | null {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? null : Math.min(most, Math.max(least, value));
}

/** Small letters, digits and hyphens of a title, so that it can name files; the same title gives the same. */
export function idOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '') || 'assignment';
}

/** A time of the clock on this wall, with its offset from UTC on that day. */
export function withOffset(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const time = local.length === 16 ? `${local}:00` : local;
  return `${time}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
