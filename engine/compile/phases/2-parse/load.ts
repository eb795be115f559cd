import type { Node, Program } from 'estree';
import { diagnostic } from '../../diagnostics.ts';
import type { Diagnostic, Sources } from '../../program.ts';
import { type StripTypes, stripModule } from '../1-strip/strip.ts';
import { nearest } from '../3-analyse/nearest.ts';
import { fileStride } from '../6-print/print.ts';
import { eachChild } from './ast.ts';
import { parse } from './parse.ts';
import { Positions } from './positions.ts';

export interface LoadedFile {
  file: string;
  positions: Positions;
  program: Program;
  /** Relative specifier -> file. */
  files: Map<string, string>;
}

const isRelative = (source: string): boolean => /^\.{0,2}\//.test(source) || source === '.' || source === '..';

/** Strips and parses the main module and every file it imports, the main module first. */
export async function load(
  sources: Sources,
  main: string,
  strip: StripTypes,
): Promise<{ files: LoadedFile[]; diagnostics: Diagnostic[] }> {
  const found = new Map<string, LoadedFile | null>([[main, null]]);
  const diagnostics: Diagnostic[] = [];
  let batch = [main];
  while (batch.length > 0) {
    const loaded = await Promise.all(batch.map((file) => loadFile(file, sources[file] ?? '', strip)));
    batch = [];
    for (const one of loaded) {
      if (Array.isArray(one)) {
        diagnostics.push(...one);
        continue;
      }
      found.set(one.file, one);
      for (const { source, node } of requests(one.program)) {
        if (!isRelative(source)) continue;
        const target = resolve(one.file, source, sources);
        if (target === null) {
          const range = one.positions.range(node.start ?? 0, node.end ?? 0);
          const wanted = source.replace(/^.*\//, '');
          const names = Object.keys(sources).filter((name) => name !== one.file);
          diagnostics.push(diagnostic('missing-file', { path: source, ...nearest(wanted, names) }, one.file, range));
          continue;
        }
        one.files.set(source, target);
        if (!found.has(target)) {
          found.set(target, null);
          batch.push(target);
        }
      }
    }
  }
  const files = [...found.values()].filter((one) => one !== null);
  for (const [index, one] of files.entries()) locate(one, index);
  return { files, diagnostics };
}

async function loadFile(file: string, source: string, strip: StripTypes): Promise<LoadedFile | Diagnostic[]> {
  const stripped = await stripModule(strip, source, file);
  if (!stripped.ok) return stripped.diagnostics;
  const positions = new Positions(file, source, stripped.code, stripped.map);
  const parsed = parse(positions);
  if ('problem' in parsed) return [parsed.problem];
  return { file, positions, program: parsed.program, files: new Map() };
}

function requests(program: Program): { source: string; node: Node }[] {
  return program.body.flatMap((node) =>
    'source' in node && node.source ? [{ source: String(node.source.value), node: node.source }] : [],
  );
}

/** `./a.ts`, `./a` and `./a.js` all name the file `a.ts` beside the importing one. */
function resolve(from: string, source: string, sources: Sources): string | null {
  const parts = source.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of source.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  const rooted = [path, `/${path}`, `./${path}`];
  for (const base of rooted) {
    for (const candidate of [base, `${base}.ts`, base.replace(/\.m?js$/, '.ts'), `${base}/index.ts`]) {
      if (Object.hasOwn(sources, candidate)) return candidate;
    }
  }
  return null;
}

/** Gives every node its position in the learner's file, in the form that `print` reads. */
function locate({ positions, program }: LoadedFile, index: number): void {
  const visit = (node: Node): void => {
    const start = positions.location(node.start ?? 0);
    const end = positions.location(Math.max((node.end ?? 1) - 1, node.start ?? 0));
    start.line += index * fileStride - 0;
    end.line += index * fileStride;
    end.column += 1;
    node.loc = { start, end };
    eachChild(node, visit);
  };
  visit(program);
}
