/**
 * The data of the reference page, from the docstrings of the library: for each public name what it is called in
 * Python, its contract and where it differs. Run by itself, it prints them.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { ReferenceEntry } from '../engine/library/reference.ts';
import { declarationName, emitDeclarations } from './declarations/emit.ts';

/** The entries of each module, in the order of their names. Throws where the library does not type-check. */
export function makeReference(root: string): ReferenceEntry[] {
  const folder = join(root, 'engine/library/modules');
  const modules = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
  const program = emitDeclarations(modules.map((name) => join(folder, name)));
  return modules.flatMap((name) => entriesOf(program, join(folder, name), basename(name, '.ts')));
}

function entriesOf(program: ts.Program, file: string, module: string): ReferenceEntry[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(declarationName(file));
  const symbol = source && checker.getSymbolAtLocation(source);
  if (symbol === undefined) return [];
  return checker
    .getExportsOfModule(symbol)
    .map((one) =>
      one.flags & ts.SymbolFlags.Alias
        ? { name: one.name, symbol: checker.getAliasedSymbol(one) }
        : { name: one.name, symbol: one },
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, symbol: one }) =>
      (one.declarations ?? []).flatMap((declaration) => describe(declaration, name, module)),
    );
}

function describe(declaration: ts.Declaration, name: string, module: string): ReferenceEntry[] {
  if (ts.isClassDeclaration(declaration)) {
    const own = entry(declaration, name, module, 'class', `class ${name}`, `${module}.${name}`);
    const parent = own.python ?? `${module}.${name}`;
    return [own, ...declaration.members.flatMap((member) => describeMember(member, name, module, parent))];
  }
  if (ts.isFunctionDeclaration(declaration)) return [callable(declaration, declaration, name, module)];
  if (!ts.isVariableDeclaration(declaration)) return [];
  const { type } = declaration;
  if (type !== undefined && ts.isFunctionTypeNode(type)) return [callable(declaration, type, name, module)];
  return [entry(declaration, name, module, 'constant', `const ${name}`, `${module}.${name}`)];
}

function callable(
  declaration: ts.Declaration,
  { parameters, type }: ts.SignatureDeclaration,
  name: string,
  module: string,
): ReferenceEntry {
  const signature = `${name}(${parameters.map(text).join(', ')})${type === undefined ? '' : `: ${text(type)}`}`;
  return entry(declaration, name, module, 'function', signature, `${module}.${snake(name)}`);
}

/** Members that are nobody's business have no docstring, or no name. */
function describeMember(member: ts.ClassElement, owner: string, module: string, python: string): ReferenceEntry[] {
  const name = member.name?.getText();
  if (name === undefined || name.startsWith('#') || name.startsWith('[') || ts.isSetAccessor(member)) return [];
  const isMethod = ts.isMethodDeclaration(member);
  const signature = text(member)
    .replace(/^(readonly|get) /, '')
    .replace(/;$/, '');
  const kind = isMethod ? 'method' : 'property';
  return [entry(member, `${owner}.${name}`, module, kind, signature, `${python}.${snake(name)}`)];
}

function entry(
  declaration: ts.Declaration,
  name: string,
  module: string,
  kind: ReferenceEntry['kind'],
  signature: string,
  usual: string,
): ReferenceEntry {
  const documented = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const docs = ts.getJSDocCommentsAndTags(documented).filter(ts.isJSDoc);
  const tags = docs.flatMap((doc) => [...(doc.tags ?? [])]);
  const tag = (wanted: string) => tags.filter((one) => one.tagName.text === wanted).map((one) => words(one.comment));
  const [python = usual] = tag('python');
  return {
    module,
    name,
    python: python.startsWith('(') ? null : python,
    kind,
    signature,
    text: docs.map((doc) => words(doc.comment)).join('\n\n'),
    parameters: tags
      .filter(ts.isJSDocParameterTag)
      .map((one) => ({ name: one.name.getText(), text: words(one.comment) })),
    throws: tag('throws'),
    differs: tag('differs').join(' ') || null,
  };
}

function words(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s*\n(?!\n)\s*/g, ' ').trim();
}

const text = (node: ts.Node) => node.getText().replace(/\s+/g, ' ');

/** `isAlive` -> `is_alive`, as Python writes names. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(makeReference(fileURLToPath(new URL('..', import.meta.url))), null, 2));
}
