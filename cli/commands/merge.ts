import { readFile, writeFile } from 'node:fs/promises';
import { readEntries } from '../classroom/journal.ts';
import type { Command, Invocation } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { fileError } from '../file-error.ts';
import { say } from '../texts.ts';
import { UsageError } from '../usage-error.ts';

export const merge: Command = {
  name: 'merge',
  positionals: [{ name: 'OUT' }, { name: 'JOURNALS', many: true }],
  flags: [],
  run: mergeJournals,
};

/** Puts the journals of several shards into one, each answer once, in an order that does not depend on theirs. */
async function mergeJournals({ positionals, terminal, language }: Invocation): Promise<ExitStatus> {
  const [out, ...journals] = positionals as [string, ...string[]];
  if (journals.length === 0) throw new UsageError('usage.missing', { command: 'merge', what: 'JOURNALS' });
  const lines = new Map<string, string>();
  for (const file of journals) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw fileError('unreadable', file, error);
    });
    for (const entry of readEntries(text)) if (!lines.has(entry.key)) lines.set(entry.key, JSON.stringify(entry));
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => `${line}\n`);
  await writeFile(out, sorted.join('')).catch((error: unknown) => {
    throw fileError('unwritable', out, error);
  });
  terminal.out(say(language, 'classroom.merged', { count: lines.size, file: out }));
  return EXIT.fine;
}
