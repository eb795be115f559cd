import { readFile } from 'node:fs/promises';
import { fileError } from '../file-error.ts';
import { UsageError } from '../usage-error.ts';

/**
 * When each learner handed in: lines `learner,time`, as the place that took the submissions tells it. What a
 * submission says of itself is not asked: files and commits have the date that their author gives them.
 * @throws UsageError that names the line at fault
 */
export async function readTimes(file: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError('unreadable', file, error);
  });
  const times = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const comma = line.lastIndexOf(',');
    const learner = unquoted(line.slice(0, comma));
    const time = unquoted(line.slice(comma + 1));
    if (comma > 0 && !Number.isNaN(Date.parse(time))) times.set(learner, new Date(time).toISOString());
    // The first line may be a heading.
    else if (index > 0) throw new UsageError('usage.times-line', { file, line: index + 1 }, false);
  }
  return times;
}

function unquoted(cell: string): string {
  const trimmed = cell.trim();
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
}
