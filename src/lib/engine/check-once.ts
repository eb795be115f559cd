import type { Sources } from '../../../engine/compile/program.ts';
import type { Language } from '../../../engine/explain/format.ts';
import { compile } from './compiler.ts';
import { speakProblems } from './speak.ts';
import type { Problem } from './types.ts';

export interface CheckRequest {
  language: Language;
  sources: Sources;
  parameters: string[];
}

/** What the compiler objects to in a program that nobody has asked to run yet. */
export async function checkOnce({ language, sources, parameters }: CheckRequest): Promise<Problem[]> {
  const options = { parameters, signal: new AbortController().signal, onBusy: () => {} };
  const compiled = await compile(sources, 'traced', options);
  return compiled === null || compiled.ok ? [] : speakProblems(language, compiled.diagnostics);
}
