import { recall, remember } from '../storage.ts';

/**
 * What was typed in the last moment before a page went. The database answers later, and a page that is closed does
 * not wait for it, so the text goes where writing is over at once. The next page puts it in order.
 */
interface Late {
  text: string;
  at: number;
}

const key = (id: string): string => `unsaved:${id}`;

export function keepLate(id: string, late: Late): void {
  remember(key(id), JSON.stringify(late));
}

/** Takes it from there: asked once more, there is nothing. */
export function takeLate(id: string): Late | null {
  const kept = recall(key(id));
  if (kept === null) return null;
  remember(key(id), null);
  try {
    const { text, at } = JSON.parse(kept) as Partial<Late>;
    return typeof text === 'string' && typeof at === 'number' ? { text, at } : null;
  } catch {
    return null;
  }
}
