/**
 * What the browser remembers between pages. A browser may refuse storage, be out of room or hold something
 * that another version wrote, and none of that may cost more than the memory: every call is safe.
 */
const PREFIX = 'interleave:';

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** The keys that begin so and are remembered, without that beginning. */
export function recallKeys(beginning: string): string[] {
  try {
    const whole = PREFIX + beginning;
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(whole) ? [key.slice(whole.length)] : []));
  } catch {
    return [];
  }
}

/** Returns whether it will be remembered. `null` forgets. */
export function remember(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}
