import { signal } from '@preact/signals';
import { createStore, entries, get, type UseStore, update } from 'idb-keyval';
import { type Kept, NOTHING_KEPT } from './kept.ts';

/**
 * The learner's work, in the browser's database. Where the browser refuses it, everything is held for as long as the
 * page is open, and `isDenied` says so; no call ever fails.
 */
export const isDenied = signal(false);

const held = new Map<string, Kept>();
let opened: UseStore | undefined;

/** A draft belongs to the program's name, not to the language of the page, so both pages have the same. */
export async function readKept(id: string): Promise<Kept> {
  const kept = await attempt((store) => get<Kept>(id, store));
  return held.get(id) ?? kept ?? NOTHING_KEPT;
}

/** Changes what is kept of a program, in one piece: two tabs do not undo each other's work. */
export async function changeKept(id: string, change: (kept: Kept) => Kept): Promise<void> {
  const done = await attempt(async (store) => {
    await update<Kept>(id, (kept) => change(kept ?? NOTHING_KEPT), store);
    return true;
  });
  if (done) held.delete(id);
  else held.set(id, change(await readKept(id)));
}

export async function allKept(): Promise<[string, Kept][]> {
  const kept = (await attempt((store) => entries<string, Kept>(store))) ?? [];
  return [...new Map([...kept, ...held])];
}

async function attempt<T>(action: (store: UseStore) => Promise<T>): Promise<T | undefined> {
  try {
    opened ??= createStore('interleave', 'work');
    const result = await action(opened);
    isDenied.value = false;
    return result;
  } catch {
    // A database that could not be opened is tried again: permission may be given meanwhile.
    opened = undefined;
    isDenied.value = true;
    return undefined;
  }
}
