/** What pages and the service worker say to each other. A page may be of another build than the worker. */

/**
 * What a page asks the worker for: `tell` how things stand, `download` all that is missing, `remove` everything,
 * `take-over` from the worker of the build before.
 */
export type Wish = 'tell' | 'download' | 'remove' | 'take-over';

/** How much of the course is on the device; told to all pages of the course whenever it changes. */
export interface OfflineState {
  /** Bytes on the device, and of the whole course. */
  held: number;
  total: number;
  /** Bytes that would travel for the whole course from a host that compresses. */
  travelling: number;
  isComplete: boolean;
  isBusy: boolean;
  /** Why the last attempt came to nothing; `newer`: the host has another build by now. */
  problem: 'network' | 'room' | 'newer' | null;
}

const WISHES: readonly unknown[] = ['tell', 'download', 'remove', 'take-over'] satisfies Wish[];

export function isWish(data: unknown): data is Wish {
  return WISHES.includes(data);
}

export function isOfflineState(data: unknown): data is OfflineState {
  if (typeof data !== 'object' || data === null) return false;
  const state = data as Record<string, unknown>;
  return (
    ['held', 'total', 'travelling'].every((name) => typeof state[name] === 'number') &&
    ['isComplete', 'isBusy'].every((name) => typeof state[name] === 'boolean') &&
    (state.problem === null || typeof state.problem === 'string')
  );
}

/** Two courses may lie on one host: each has a channel of its own. */
export function channelName(scope: string): string {
  return `interleave-offline ${scope}`;
}
