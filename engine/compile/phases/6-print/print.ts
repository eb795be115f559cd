import { encode } from '@jridgewell/sourcemap-codec';
import { print as esrap } from 'esrap';
import ts from 'esrap/languages/ts';
import type { Module } from '../3-analyse/model.ts';
import type { Transformed } from '../5-transform/program.ts';

/** Lines of all files in one number line: file index times this, plus the line. */
export const fileStride = 1 << 20;

/**
 * Prints a program and its source map. The nodes carry positions of the learner's own files already, the
 * file in the high digits of the line, so nothing needs to be composed afterwards.
 */
export function print(transformed: Transformed, modules: Module[]): { code: string; map: string } {
  // The helpers are made once for a program, all the rest once for each execution of it.
  const head = `(() => {\n'use strict';\n${transformed.head}\nreturn ($) => {\n`;
  const { code, map } = esrap(transformed.body, ts(), { sourceMapEncodeMappings: false, indent: ' ' });
  type Segments = [number, number, number, number][][];
  const mappings = (map as { mappings: Segments }).mappings;
  for (const line of mappings) {
    for (const segment of line) {
      segment[1] = Math.floor(segment[2] / fileStride);
      segment[2] %= fileStride;
    }
  }
  const before: Segments = Array.from({ length: head.split('\n').length - 1 }, () => []);
  return {
    code: `${head}${code}\n};\n})()`,
    map: JSON.stringify({
      version: 3,
      sources: modules.map((module) => module.file),
      sourcesContent: modules.map((module) => module.positions.source),
      names: [],
      mappings: encode([...before, ...mappings]),
    }),
  };
}
