import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOSTING } from '../hosting/hosting.ts';
import { ROOT } from '../terminal.ts';
import type { Problem } from './problem.ts';

/** The files of hosts are what `scripts/hosting/hosting.ts` says. */
export async function checkHosting(root = ROOT): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [file, text] of Object.entries(HOSTING)) {
    const found = await readFile(join(root, file), 'utf8').catch(() => null);
    if (found === text()) continue;
    const what = found === null ? 'is missing' : 'is not what scripts/hosting/hosting.ts says';
    problems.push({ file, message: `${what}: run \`node scripts/hosting/write.ts\`.` });
  }
  return problems;
}
