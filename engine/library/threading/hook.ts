import type { Process } from '../../kernel/process.ts';

const KEY = 'excepthook';

/** The hook of a process for uncaught errors: undefined = the default, null = it was taken away. */
export function hookOf(process: Process): unknown {
  return process.libraries.get(KEY);
}

export function setHook(process: Process, hook: unknown): void {
  process.libraries.set(KEY, hook);
}
