import { diagnostic } from '../../diagnostics.ts';
import type { Diagnostic } from '../../program.ts';
import type { Analysis } from '../3-analyse/model.ts';
import { nearest } from '../3-analyse/nearest.ts';

/** Assignments to imported names. */
export const refuseImportWrites = (analysis: Analysis): Diagnostic[] =>
  analysis.importWrites.map(({ identifier, module }) => {
    const range = module.positions.range(identifier.start ?? 0, identifier.end ?? 0);
    return diagnostic('assign-to-import', { name: identifier.name }, module.file, range);
  });

/** Bare names of modules that the library does not have. */
export function refuseImports(analysis: Analysis, library: Record<string, string[]>): Diagnostic[] {
  return analysis.modules.flatMap((module) =>
    module.requests
      .filter(({ source }) => !module.files.has(source) && !Object.hasOwn(library, source))
      .map(({ source, node }) => {
        const range = module.positions.range(node.start ?? 0, node.end ?? 0);
        return diagnostic(
          'unknown-module',
          { module: source, ...nearest(source, Object.keys(library)) },
          module.file,
          range,
        );
      }),
  );
}
