// Processes in workers, by the real clock: what they take, and what two of them win. Each program measures itself.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, say } from '../scripts/terminal.ts';
import { PROCESS_ROWS } from './process-rows.ts';
import { type Usage, usageOf } from './resident-memory.ts';

/** Runs the rows whose names begin with a word that is wanted; gives how many were not good enough. */
export async function benchProcesses(wanted: readonly string[]): Promise<number> {
  let bad = 0;
  for (const { name, source, judge } of PROCESS_ROWS) {
    if (wanted.length > 0 && !wanted.some((word) => name.startsWith(word))) continue;
    const { exports, usage } = await measured(name, source);
    const { text, isGood } = judge(exports, usage, 'node');
    if (!isGood) bad += 1;
    say('bench', `${name.padEnd(24)} ${isGood ? '' : 'NOT GOOD ENOUGH: '}${text}`);
  }
  return bad;
}

async function measured(
  name: string,
  source: string,
): Promise<{ exports: Record<string, number>; usage: readonly Usage[] }> {
  const folder = join(ROOT, '.cache', 'bench');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(' ', '-')}.ts`);
  await writeFile(file, source);
  const child = spawn(process.execPath, ['cli/interleave.mjs', 'run', file, '--clock', 'real', '--format', 'json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const usage: Usage[] = [];
  const sampling = setInterval(() => {
    if (child.pid !== undefined) usage.push(usageOf(child.pid));
  }, 100);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  return { exports: (JSON.parse(output) as { exports: Record<string, number> }).exports, usage };
}
