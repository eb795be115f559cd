import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReferenceEntry } from '../../engine/library/reference.ts';
import { makeReference } from '../reference.ts';
import { ROOT } from '../terminal.ts';
import type { Problem } from './problem.ts';

const CHINESE = 'engine/library/docstrings.zh-cn.json';

/** The docstrings of the library are English; learners read them in Chinese, too, in the reference. */
export async function checkDocstrings(): Promise<Problem[]> {
  const chinese: Record<string, string> = JSON.parse(await readFile(join(ROOT, CHINESE), 'utf8'));
  return compareDocstrings(makeReference(ROOT), chinese);
}

/** Each sentence of the reference has its Chinese, found by the English itself, and none is left over. */
export function compareDocstrings(entries: readonly ReferenceEntry[], chinese: Record<string, string>): Problem[] {
  const texts = new Set(entries.flatMap(textsOf));
  const missing = [...texts]
    .filter((text) => !chinese[text])
    .map(
      (text) =>
        `lacks the Chinese of "${text}", which a docstring of the library says: add it, with this text as its key.`,
    );
  const left = Object.keys(chinese)
    .filter((text) => !texts.has(text))
    .map(
      (text) => `translates "${text}", which no docstring of the library says any more: remove it, or mend its key.`,
    );
  return [...missing, ...left].map((message) => ({ file: CHINESE, message }));
}

/** All that the reference says of a name in a language: what has to be translated. */
export function textsOf({ text, differs, parameters, throws }: ReferenceEntry): string[] {
  const all = [text, differs ?? '', ...parameters.map((one) => one.text), ...throws];
  return all.filter((one) => one !== '');
}
