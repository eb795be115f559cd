/**
 * The declaration files that the site's editor reads: `declare module 'threading' { … }` and so on, made from
 * the library's own TypeScript, so that what the editor offers is what there is. Run by itself, it prints them.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { emitDeclarations } from './declarations/emit.ts';
import { flatten } from './declarations/flatten.ts';

/** File name -> text of a declaration file. */
export type DeclarationFiles = Record<string, string>;

const IMPORT_META = `interface ImportMeta {
  /** True in the file that was started, false in one that was imported: Python's \`__name__ == '__main__'\`. */
  readonly main: boolean;
}
`;

/** Makes the declaration files of the library in the project at `root`. Throws where it does not type-check. */
export function makeDeclarations(root: string): DeclarationFiles {
  const folder = join(root, 'engine/library/modules');
  const modules = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
  const terminal = join(root, 'engine/library/console.ts');
  const program = emitDeclarations([...modules.map((name) => join(folder, name)), terminal]);

  const files: DeclarationFiles = { 'import-meta.d.ts': IMPORT_META };
  files['console.d.ts'] = flatten(program, terminal)
    .map((declaration) => `declare ${declaration.text}`)
    .join('\n');
  for (const name of modules) {
    const module = basename(name, '.ts');
    const declarations = flatten(program, join(folder, name));
    files[`${module}.d.ts`] = wrap(module, declarations);
  }
  return files;
}

/** `export {}` keeps what is only needed for the types of others from being importable. */
function wrap(module: string, declarations: { text: string; isExported: boolean; comment: string }[]): string {
  const body = declarations.map(({ text, isExported, comment }) => `${comment}${isExported ? 'export ' : ''}${text}`);
  const indented = [...body, 'export {};'].join('\n').replace(/^(?=.)/gm, '  ');
  return `declare module '${module}' {\n${indented}\n}\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const files = makeDeclarations(fileURLToPath(new URL('..', import.meta.url)));
  for (const [name, text] of Object.entries(files)) console.log(`// ${name}\n${text}`);
}
