import { dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, Program, Sources } from '../../engine/compile/program.ts';
import type { Json } from '../../engine/explore/report.ts';
import { compileSources } from '../engine.ts';
import { type LoadedSources, loadSources } from '../load-sources.ts';
import { parametersFor } from '../parameters.ts';
import { texts } from '../texts.ts';
import { UsageError } from '../usage-error.ts';
import { PAGE } from './page.ts';

/** A program in a test: a file, or the text itself. */
export type Subject = string | URL | { source: string };

export interface Loaded extends LoadedSources {
  /** How a command names it; null for a program without a file. */
  path: string | null;
}

/**
 * Reads the program.
 * @param testPath the test's file: paths lead from its folder
 * @throws TypeError for what is no program, Error where a file cannot be read
 */
export async function loadSubject(subject: unknown, testPath: string | undefined): Promise<Loaded> {
  if (typeof subject === 'object' && subject !== null && 'source' in subject && typeof subject.source === 'string') {
    return { sources: { 'main.ts': subject.source }, main: 'main.ts', folder: '.', path: null };
  }
  if (typeof subject !== 'string' && !(subject instanceof URL)) {
    throw new TypeError(`Cannot take ${String(subject)} for a program: expect() a path, a URL or { source }`);
  }
  const path = subject instanceof URL ? fileURLToPath(subject) : absolute(subject, testPath);
  try {
    const below = relative(process.cwd(), path);
    return { ...(await loadSources(path)), path: below.startsWith('..') ? path : below };
  } catch (error) {
    throw error instanceof UsageError ? new Error(texts.say(PAGE.language, error.text)) : error;
  }
}

function absolute(path: string, testPath: string | undefined): string {
  return isAbsolute(path) ? path : join(testPath === undefined ? process.cwd() : dirname(testPath), path);
}

export interface Ready {
  program: Program;
  recorded(): Promise<Program | null>;
  parameters: Record<string, Json>;
  main: string;
  path: string | null;
}

/** Thrown where a program does not compile, with what the compiler says. */
export class DoesNotCompile extends Error {
  override name = 'DoesNotCompile';
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;

  constructor(diagnostics: readonly Diagnostic[], sources: Sources) {
    super('the program does not compile');
    this.diagnostics = diagnostics;
    this.sources = sources;
  }
}

/**
 * Compiles a program, with the values of module `exercise` that are given, or those of the exercise it lies in.
 * @throws DoesNotCompile
 */
export async function prepare(loaded: Loaded, given: Record<string, Json> | undefined): Promise<Ready> {
  const parameters = given ?? (loaded.path === null ? {} : await parametersFor(loaded.folder, [], 'first'));
  const compiled = await compileSources(loaded, parameters, 'traced');
  if (!compiled.ok) throw new DoesNotCompile(compiled.diagnostics, compiled.sources);
  return { program: compiled.program, recorded: compiled.recorded, parameters, main: loaded.main, path: loaded.path };
}
