import type { Diagnostic } from '../../program.ts';
import type { Analysis } from '../3-analyse/model.ts';
import { refuseImports, refuseImportWrites } from './imports.ts';
import { refuseNames } from './names.ts';
import { refuseSyntax } from './syntax.ts';

/** What the language of the course does not have. `unchecked`, for tests: any name may be used. */
export function refuse(analysis: Analysis, library: Record<string, string[]>, unchecked: boolean): Diagnostic[] {
  return [
    ...refuseImports(analysis, library),
    ...refuseImportWrites(analysis),
    ...refuseSyntax(analysis),
    ...(unchecked ? [] : refuseNames(analysis, library)),
  ];
}
