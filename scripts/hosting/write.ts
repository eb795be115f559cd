/** Writes the files of hosts anew: `node scripts/hosting/write.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../terminal.ts';
import { HOSTING } from './hosting.ts';

for (const [file, text] of Object.entries(HOSTING)) {
  await mkdir(dirname(join(ROOT, file)), { recursive: true });
  await writeFile(join(ROOT, file), text());
}
