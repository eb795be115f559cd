import { batch } from '@preact/signals';
import type { Base } from '../drafts/kept.ts';
import { takeLate } from '../drafts/last-moment.ts';
import { changeKept, readKept } from '../drafts/store.ts';
import type { Subject, Workbench } from './state.ts';

/** The program that the course gives now, as a draft remembers what it was begun from. */
export function nowOf({ revision, given }: Subject): Base {
  return { revision: revision ?? '', given };
}

/**
 * Takes up the work of an earlier visit; returns the program that is kept. Apart from creating, because the built page
 * cannot know of it.
 */
export async function restoreDraft({ subject, source, base, lastPass }: Workbench): Promise<string> {
  const late = takeLate(subject.id);
  if (late !== null) {
    await changeKept(subject.id, (kept) => {
      if (late.at <= kept.changedAt) return kept;
      const isGiven = late.text === subject.given;
      const from = isGiven ? null : (kept.base ?? nowOf(subject));
      return { ...kept, text: isGiven ? null : late.text, changedAt: late.at, base: from };
    });
  }
  const kept = await readKept(subject.id);
  batch(() => {
    lastPass.value = kept.passed?.text ?? null;
    // Whoever was quicker than the disk goes on with what stands there.
    if (kept.text === null || source.peek() !== subject.given) return;
    source.value = kept.text;
    base.value = kept.base;
  });
  return kept.text ?? subject.given;
}

/** Whether the course gives another program now than the one that the draft was begun from. */
export function isOutdated({ subject, base }: Workbench): boolean {
  return base.value !== null && base.value.revision !== nowOf(subject).revision;
}

/** The draft stays as it is, and counts as begun from today's program. */
export function keepOutdated({ subject, base }: Workbench): void {
  base.value = nowOf(subject);
  void changeKept(subject.id, (kept) => ({ ...kept, base: base.peek() }));
}
