import { recall, remember } from '../storage.ts';

/**
 * What a learner has made of a program, kept from page to page. A draft belongs to the program's name, not
 * to the language of the page, so it is the same on the English and on the Chinese one.
 */
const key = (id: string): string => `draft:${id}`;

export function loadDraft(id: string): string | null {
  return recall(key(id));
}

/** A program that is as it was given is no draft. */
export function saveDraft(id: string, source: string, given: string): void {
  remember(key(id), source === given ? null : source);
}
