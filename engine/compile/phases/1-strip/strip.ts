import type { Diagnostic } from '../../program.ts';

/**
 * Removes the types of one file: TypeScript -> JavaScript of the newest kind, `using` kept, nothing
 * minified, with a source map. Syntax errors come back as diagnostics; it never rejects because of the source.
 */
export type StripTypes = (
  source: string,
  file: string,
) => Promise<{ ok: true; code: string; map: string } | { ok: false; diagnostics: Diagnostic[] }>;

/**
 * Strips a file as what it is, a module. esbuild takes one without imports and exports for a script in
 * sloppy mode, so it is shown an export; its errors are those for the file as written.
 */
export async function stripModule(strip: StripTypes, source: string, file: string): ReturnType<StripTypes> {
  const stripped = await strip(`${source}\nexport {};`, file);
  if (stripped.ok) return stripped;
  const asWritten = await strip(source, file);
  return asWritten.ok ? stripped : asWritten;
}

/** Options for `transform`, the same for esbuild and esbuild-wasm. */
export const transformOptions = {
  loader: 'ts',
  target: 'esnext',
  charset: 'utf8',
  sourcemap: 'external',
  logLevel: 'silent',
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, target: 'esnext' } },
} as const;

interface EsbuildMessage {
  text: string;
  location: { line: number; column: number; length: number; lineText: string } | null;
}

/** esbuild's messages in its own words; its columns count UTF-8 bytes. */
export function fromEsbuild(error: unknown, file: string): Diagnostic[] {
  const { errors } = error as { errors?: EsbuildMessage[] };
  if (!Array.isArray(errors)) throw error;
  return errors.map(({ text, location }) => {
    const line = location?.line ?? 1;
    const text16 = location?.lineText ?? '';
    const column = units(text16, location?.column ?? 0);
    const endColumn = units(text16, (location?.column ?? 0) + Math.max(location?.length ?? 0, 1));
    return {
      code: 'syntax',
      args: { text },
      file,
      line,
      column: column + 1,
      endLine: line,
      endColumn: Math.max(endColumn, column + 1) + 1,
    };
  });
}

const encoder = new TextEncoder();

/** UTF-16 code units in the first `bytes` bytes of a line. */
function units(line: string, bytes: number): number {
  let count = 0;
  let used = 0;
  for (const character of line) {
    if (used >= bytes) break;
    used += encoder.encode(character).length;
    count += character.length;
  }
  return count;
}
