/** How figures are taken: the median of a few runs, which one slow moment of the machine does not move. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT, run } from '../scripts/terminal.ts';

export const REPETITIONS = 3;

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Seconds that `work` takes. */
export function timed(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

const TICKS_A_SECOND = 100;

/** Processor time that the processes started from here have used, in seconds; null where the system does not tell. */
export function childrensProcessorTime(): number | null {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // Counted from behind the name of the command, which may hold anything (proc(5): cutime, cstime).
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(13, 15)
      .map(Number);
    return (user + system) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

export interface Measured<T> {
  /** Wall time of the whole process. */
  seconds: number;
  /** What all its processes computed; where others use the machine, this is the figure to trust. */
  processor: number | null;
  printed: T;
}

/** The command on a program, as anyone would run it, and what it printed as JSON. */
export async function command<T>(
  words: readonly string[],
  { name, source }: { name: string; source: string },
): Promise<Measured<T>> {
  const file = join('.cache', 'bench', `${name.replaceAll(/\W+/g, '-')}.ts`);
  await mkdir(dirname(join(ROOT, file)), { recursive: true });
  await writeFile(join(ROOT, file), source);
  const [verb = '', ...flags] = words;
  const times: number[] = [];
  const before = childrensProcessorTime();
  let text = '';
  for (let i = 0; i < REPETITIONS; i++) {
    const began = performance.now();
    const { output } = await run(process.execPath, ['cli/interleave.mjs', verb, file, '--format', 'json', ...flags], {
      output: 'collect',
    });
    times.push((performance.now() - began) / 1000);
    text = output;
  }
  const after = childrensProcessorTime();
  const processor = before === null || after === null ? null : (after - before) / REPETITIONS;
  return { seconds: median(times), processor, printed: JSON.parse(text) as T };
}

/** `1.23 s`, `45 ms`. */
export function duration(seconds: number): string {
  return seconds < 0.1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;
}
