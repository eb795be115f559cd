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
import { classesGiven, constructorOf, membersOf } from './reference/classes.ts';
import { docstringOf } from './reference/docstring.ts';
import { parametersOf, signatureOf } from './reference/signature.ts';

/** The entries of each module, in the order of their names. Throws where the library does not type-check. */
export function makeReference(root: string): ReferenceEntry[] {
  const folder = join(root, 'engine/library/modules');
  const modules = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
  const program = emitDeclarations(modules.map((name) => join(folder, name)));
  return modules.flatMap((name) => entriesOf(program, join(folder, name), basename(name, '.ts')));
}

interface Module {
  checker: ts.TypeChecker;
  name: string;
  /** Names of the classes that are told of. */
  classes: ReadonlyMap<ts.Declaration, string>;
}

function entriesOf(program: ts.Program, file: string, name: string): ReferenceEntry[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(declarationName(file));
  const symbol = source && checker.getSymbolAtLocation(source);
  if (symbol === undefined) return [];
  const exported = checker
    .getExportsOfModule(symbol)
    .map((one) =>
      one.flags & ts.SymbolFlags.Alias
        ? { name: one.name, symbol: checker.getAliasedSymbol(one) }
        : { name: one.name, symbol: one },
    )
    .flatMap((one) => (one.symbol.declarations ?? []).map((declaration) => ({ name: one.name, declaration })));
  const all = [...exported, ...met(checker, exported)].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const classes = new Map(all.map((one) => [one.declaration, one.name]));
  const module: Module = { checker, name, classes };
  return all.flatMap((one) => describe(module, one.declaration, one.name));
}

/** Classes that cannot be imported, but whose objects are given by what can: `Pool.applyAsync` gives an AsyncResult. */
function met(checker: ts.TypeChecker, exported: { name: string; declaration: ts.Declaration }[]) {
  const known = new Set<ts.Declaration>(exported.map(({ declaration }) => declaration));
  const classes = exported.map(({ declaration }) => declaration).filter(ts.isClassDeclaration);
  const found: { name: string; declaration: ts.Declaration }[] = [];
  for (const declaration of classes) {
    for (const given of classesGiven(checker, membersOf(checker, declaration, known).members)) {
      if (known.has(given)) continue;
      known.add(given);
      found.push({ name: given.name?.text ?? '', declaration: given });
    }
  }
  return found;
}

function describe(module: Module, declaration: ts.Declaration, name: string): ReferenceEntry[] {
  if (ts.isClassDeclaration(declaration)) return describeClass(module, declaration, name);
  const usual = `${module.name}.${snake(name)}`;
  if (ts.isFunctionDeclaration(declaration)) return [callable(module, declaration, declaration, name, usual)];
  if (!ts.isVariableDeclaration(declaration)) return [];
  const { type } = declaration;
  if (type !== undefined && ts.isFunctionTypeNode(type)) return [callable(module, declaration, type, name, usual)];
  const kind = /Error$|^(Empty|Full|ShutDown|BrokenProcessPool)$/.test(name) ? 'error' : 'constant';
  return [entry(module, declaration, { name, kind, signature: name, usual: `${module.name}.${name}` })];
}

function describeClass(module: Module, declaration: ts.ClassDeclaration, name: string): ReferenceEntry[] {
  const { checker, classes } = module;
  const { members, above } = membersOf(checker, declaration, new Set(classes.keys()));
  const made = constructorOf(checker, declaration);
  const maker = made && docstringOf(made);
  // A constructor that says who makes the objects says that nobody else can.
  const isMadeByOthers = maker?.text !== undefined && maker.text !== '';
  const signature = isMadeByOthers ? `class ${name}` : `new ${name}${made === undefined ? '()' : signatureOf(made)}`;
  const own = entry(module, declaration, { name, kind: 'class', signature, usual: `${module.name}.${name}` });
  const parent = own.python ?? `${module.name}.${name}`;
  return [
    {
      ...own,
      extends: above === undefined ? null : (classes.get(above) ?? null),
      parameters: isMadeByOthers || made === undefined ? [] : parametersOf(checker, made, maker?.parameters ?? []),
      throws: [...(isMadeByOthers ? [] : (maker?.throws ?? [])), ...own.throws],
    },
    ...members.map((member) => describeMember(module, member, name, parent)),
  ];
}

function describeMember(module: Module, member: ts.ClassElement, owner: string, python: string): ReferenceEntry {
  const name = member.name?.getText() ?? '';
  const usual = `${python}.${snake(name)}`;
  if (ts.isMethodDeclaration(member)) {
    return callable(module, member, member, `${owner}.${name}`, usual, 'method');
  }
  const type = ts.isGetAccessor(member) || ts.isPropertyDeclaration(member) ? member.type : undefined;
  const signature = type === undefined ? name : `${name}: ${type.getText().replace(/\s+/g, ' ')}`;
  return entry(module, member, { name: `${owner}.${name}`, kind: 'property', signature, usual });
}

function callable(
  module: Module,
  declaration: ts.Declaration,
  type: ts.SignatureDeclaration,
  name: string,
  usual: string,
  kind: ReferenceEntry['kind'] = 'function',
): ReferenceEntry {
  const signature = `${name.split('.').at(-1)}${signatureOf(type)}`;
  const plain = entry(module, declaration, { name, kind, signature, usual });
  return { ...plain, parameters: parametersOf(module.checker, type, plain.parameters) };
}

interface Naming {
  name: string;
  kind: ReferenceEntry['kind'];
  signature: string;
  /** Its name in Python where the docstring says nothing else. */
  usual: string;
}

function entry(module: Module, declaration: ts.Declaration, { name, kind, signature, usual }: Naming): ReferenceEntry {
  const { text, parameters, throws, python, differs } = docstringOf(declaration);
  return {
    module: module.name,
    name,
    python: python === undefined ? usual : python,
    kind,
    extends: null,
    signature,
    text,
    parameters,
    throws,
    differs,
  };
}

/** `isAlive` -> `is_alive`, as Python writes names. */
function snake(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(makeReference(fileURLToPath(new URL('..', import.meta.url))), null, 2));
}
