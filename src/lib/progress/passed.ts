import { recall, recallKeys, remember } from '../storage.ts';

/** What is dispatched on the window when one more exercise has been passed. */
export const PASSED_EVENT = 'interleave:passed';

/** Exercises are passed once and for all, and by their name, so that it holds on the pages of each language. */
const key = (id: string): string => `passed:${id}`;

/** Where the browser remembers nothing, it holds for as long as the page is open. */
const passedHere = new Set<string>();

export function isPassed(id: string): boolean {
  return passedHere.has(id) || recall(key(id)) !== null;
}

/** Every exercise that has been passed, sorted. */
export function passedExercises(): string[] {
  return [...new Set([...passedHere, ...recallKeys('passed:')])].sort();
}

/** Marks an exercise as passed; a later answer that fails takes nothing away. */
export function markPassed(id: string): void {
  if (isPassed(id)) return;
  passedHere.add(id);
  remember(key(id), 'yes');
  globalThis.dispatchEvent?.(new Event(PASSED_EVENT));
}
