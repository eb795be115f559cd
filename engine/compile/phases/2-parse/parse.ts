import { parse as acorn } from 'acorn';
import type { Program } from 'estree';
import { diagnostic } from '../../diagnostics.ts';
import type { Diagnostic } from '../../program.ts';
import type { Positions } from './positions.ts';

/** Parses stripped code. What esbuild let pass and acorn does not is a syntax error in acorn's words. */
export function parse(positions: Positions): { program: Program } | { problem: Diagnostic } {
  try {
    const program = acorn(positions.code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Program;
    return { program };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = (error as SyntaxError & { pos: number }).pos;
    const range = positions.range(at, Math.min(at + 1, positions.code.length));
    if (positions.code[at] === '@') return { problem: diagnostic('decorator', {}, positions.file, range) };
    const text = error.message.replace(/ \(\d+:\d+\)$/, '');
    return { problem: diagnostic('syntax', { text }, positions.file, range) };
  }
}
