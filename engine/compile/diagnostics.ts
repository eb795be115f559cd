import type { Range } from './phases/2-parse/positions.ts';
import type { Diagnostic } from './program.ts';

/**
 * Every problem that the compiler reports, with the names of its arguments. The sentences are in
 * `messages.en.json` and `messages.zh-cn.json`, which have the same keys. `nearest` holds the names that
 * the learner may have meant, `near` how many there are.
 */
export const diagnosticArguments = {
  syntax: ['text'],
  'too-deep': [],
  decorator: [],
  await: [],
  'async-function': [],
  'for-await': [],
  'await-using': [],
  'dynamic-import': [],
  'import-attributes': [],
  'import-meta': [],
  debugger: [],
  timer: ['name'],
  promise: [],
  require: ['name'],
  'use-instead': ['name', 'instead'],
  'unavailable-name': ['name'],
  'missing-import': ['name', 'module'],
  'unknown-name': ['name', 'near', 'nearest'],
  'assign-to-builtin': ['name'],
  'assign-to-import': ['name'],
  'console-method': ['name'],
  'unknown-module': ['module', 'near', 'nearest'],
  'missing-file': ['path', 'near', 'nearest'],
  'unknown-export': ['name', 'module', 'near', 'nearest'],
  'no-default-export': ['module', 'name'],
  'export-clash': ['name', 'module'],
} as const satisfies Record<string, readonly string[]>;

export type DiagnosticCode = keyof typeof diagnosticArguments;

type Arguments<Code extends DiagnosticCode> = Record<(typeof diagnosticArguments)[Code][number], string | number>;

export const diagnostic = <Code extends DiagnosticCode>(
  code: Code,
  args: Arguments<Code>,
  file: string,
  { line, column, endLine, endColumn }: Range,
): Diagnostic => ({ code, args, file, line, column, endLine, endColumn });
