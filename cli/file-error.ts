import { UsageError } from './usage-error.ts';

/** What the system refused to do with a file that the command line names, as an error in how it was called. */
export function fileError(kind: 'unreadable' | 'unwritable', file: string, error: unknown): UsageError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'other';
  return new UsageError(`usage.file-${kind}`, { file, reason }, false);
}
