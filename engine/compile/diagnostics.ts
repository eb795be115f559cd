import type { Range } from './phases/2-parse/positions.ts'
import type { Diagnostic } from './program.ts'

/**
 * Every problem that the compiler reports, with the names of its arguments. The sentences are in
 * `messages.en.json` and `messages.zh-cn.json`, which have the same keys.
 */
export const diagnosticArguments = {
  syntax: ['text'],
  decorator: [],
  await: [],
  'async-function': [],
  'for-await': [],
  'await-using': [],
  timer: ['name'],
  promise: [],
  'dynamic-import': [],
  require: [],
  'unknown-module': ['module', 'nearest'],
  'missing-file': ['path', 'nearest'],
  'unknown-export': ['name', 'module', 'nearest'],
  'no-default-export': ['module', 'name'],
  'export-clash': ['name', 'module'],
  'import-attributes': [],
  'import-meta': ['name'],
  'assign-to-import': ['name'],
  'unknown-name': ['name', 'nearest'],
  'unavailable-name': ['name'],
  'use-instead': ['name', 'instead'],
  'console-method': ['name'],
  with: [],
  debugger: [],
} as const satisfies Record<string, readonly string[]>

export type DiagnosticCode = keyof typeof diagnosticArguments

type Arguments<Code extends DiagnosticCode> = Record<(typeof diagnosticArguments)[Code][number], string | number>

export const diagnostic = <Code extends DiagnosticCode>(
  code: Code,
  args: Arguments<Code>,
  file: string,
  { line, column, endLine, endColumn }: Range,
): Diagnostic => ({ code, args, file, line, column, endLine, endColumn })
