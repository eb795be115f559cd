import { recall, remember } from '../storage.ts';

/** Where a reader was last: the lesson, and the heading that was in view. */
export interface ReadingPlace {
  /** `10-lock` */
  lesson: string;
  /** Without `#`; null at the top. */
  heading: string | null;
  at: number;
}

const KEY = 'place';

export function readPlace(): ReadingPlace | null {
  return parsePlace(recall(KEY));
}

export function keepPlace(place: ReadingPlace): void {
  remember(KEY, JSON.stringify(place));
}

/** A place from text that anybody may have written. */
export function parsePlace(text: string | null): ReadingPlace | null {
  try {
    const { lesson, heading, at } = Object(JSON.parse(text ?? 'null'));
    if (typeof lesson !== 'string' || !/^\d\d-[a-z0-9-]+$/.test(lesson) || typeof at !== 'number') return null;
    return { lesson, heading: typeof heading === 'string' ? heading : null, at };
  } catch {
    return null;
  }
}
