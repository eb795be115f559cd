/** Whether what was made from files still counts: it does as long as each of them is, byte for byte, the same. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Path from a root -> fingerprint of the content. */
export type Fingerprints = Readonly<Record<string, string>>;

/** Characters of a hash that are kept: 96 bits. */
const LENGTH = 16;

export function fingerprint(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, LENGTH);
}

/** Of files as they are now, all of them below `root`. Throws where one cannot be read. */
export function fingerprints(root: string, files: Iterable<string>): Fingerprints {
  return Object.fromEntries([...files].map((file) => [relative(root, file), fingerprint(readFileSync(file))]));
}

/** Whether all files are there and have not changed. */
export function areUnchanged(root: string, known: Fingerprints): boolean {
  try {
    // One after the other without waiting: for some hundred small files that is the quickest way.
    for (const path in known) if (fingerprint(readFileSync(`${root}/${path}`)) !== known[path]) return false;
    return true;
  } catch {
    return false;
  }
}
