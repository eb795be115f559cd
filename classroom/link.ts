/** An assignment in a link: the whole of it stands behind the `#`, which browsers send to nobody. */
import type { Assignment } from './assignment.ts';

const PREFIX = '#a=';

/** The fragment that carries an assignment, `#` included. */
export function fragmentOf(assignment: Assignment): string {
  const bytes = new TextEncoder().encode(JSON.stringify(assignment));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that a fragment carries, to be read by `readAssignment`; null where it carries none. */
export function textOfFragment(fragment: string): string | null {
  if (!fragment.startsWith(PREFIX)) return null;
  try {
    const binary = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    return null;
  }
}
