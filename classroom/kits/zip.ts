import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Kit } from './kit.ts';

/** The mode of a file, in the upper half of an entry's attributes; 3 is what says that they are those of Unix. */
const UNIX = 3;
const PLAIN = (0o100644 << 16) >>> 0;
const EXECUTABLE = (0o100755 << 16) >>> 0;

/** A kit as a zip archive: the same files give the same bytes, on every machine and at any time. */
export function zipOf(kit: Kit): Uint8Array {
  const entries: Zippable = {};
  for (const path of Object.keys(kit).sort()) {
    const { text, executable = false } = kit[path] as Kit[string];
    // Entries tell the local time: one that is put together from local parts is the same in every time zone.
    const mtime = new Date(1980, 0, 1);
    entries[path] = [strToU8(text), { level: 9, mtime, os: UNIX, attrs: executable ? EXECUTABLE : PLAIN }];
  }
  return zipSync(entries);
}
