import ts from 'typescript';
import { declarationName } from './emit.ts';

export interface Flat {
  name: string;
  isExported: boolean;
  /** The documentation comment with its line end, or nothing. */
  comment: string;
  /** The declaration without `export` and `declare`. */
  text: string;
}

/**
 * All declarations that a module exports, and those that their types name, without an import among them. A
 * type of the library that nobody can import is still shown, but under no name of the module.
 */
export function flatten(program: ts.Program, module: string): Flat[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(declarationName(module));
  const symbol = file && checker.getSymbolAtLocation(file);
  if (file === undefined || symbol === undefined)
    throw new Error(`Cannot make the declarations of ${module}: it exports nothing`);

  const flat = new Map<ts.Declaration, Flat>();
  const names = new Map<string, ts.Symbol>();
  const take = (found: ts.Symbol, name: string, isExported: boolean): void => {
    const other = names.get(name);
    if (other === found) return;
    if (other !== undefined)
      throw new Error(`Cannot make the declarations of ${module}: two things are called ${name}`);
    names.set(name, found);
    for (const declaration of found.declarations ?? []) {
      if (flat.has(declaration)) continue;
      flat.set(declaration, { name, isExported, ...print(declaration) });
      for (const used of usedBy(declaration, checker)) {
        if (isOurs(used, program)) take(used, used.name, false);
      }
    }
  };

  const exported = checker.getExportsOfModule(symbol).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const one of exported) names.set(one.name, resolved(one, checker));
  names.clear();
  for (const one of exported) take(resolved(one, checker), one.name, true);
  // A type that is exported, but was reached through another first.
  const exportedNames = new Set(exported.map(({ name }) => name));
  return [...flat.values()].map((it) => ({ ...it, isExported: exportedNames.has(it.name) }));
}

function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function isOurs(symbol: ts.Symbol, program: ts.Program): boolean {
  return (symbol.declarations ?? []).some((declaration) => {
    const file = declaration.getSourceFile();
    const isTopLevel = ts.isSourceFile(declaration.parent) || ts.isVariableDeclarationList(declaration.parent);
    return isTopLevel && !program.isSourceFileDefaultLibrary(file);
  });
}

function usedBy(declaration: ts.Declaration, checker: ts.TypeChecker): Set<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol !== undefined) found.add(resolved(symbol, checker));
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

/** A constant that holds a function is shown as the function it is. */
function print(declaration: ts.Declaration): { comment: string; text: string } {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const comment = ts
    .getJSDocCommentsAndTags(statement)
    .filter(ts.isJSDoc)
    .map((doc) => `${doc.getText().replace(/\n\s*\*/g, '\n *')}\n`)
    .join('');
  if (ts.isVariableDeclaration(declaration)) {
    const { name, type } = declaration;
    if (type !== undefined && ts.isFunctionTypeNode(type)) {
      const generics =
        type.typeParameters === undefined ? '' : `<${type.typeParameters.map((it) => it.getText()).join(', ')}>`;
      const parameters = type.parameters.map((it) => it.getText()).join(', ');
      return { comment, text: `function ${name.getText()}${generics}(${parameters}): ${type.type.getText()};` };
    }
    return { comment, text: `const ${name.getText()}: ${type?.getText() ?? 'unknown'};` };
  }
  const modifiers = ts.canHaveModifiers(declaration) ? (ts.getModifiers(declaration) ?? []) : [];
  const start = modifiers
    .filter(
      ({ kind }) =>
        kind === ts.SyntaxKind.ExportKeyword ||
        kind === ts.SyntaxKind.DeclareKeyword ||
        kind === ts.SyntaxKind.DefaultKeyword,
    )
    .reduce((after, modifier) => Math.max(after, modifier.end), declaration.getStart());
  return { comment, text: declaration.getSourceFile().text.slice(start, declaration.end).trim() };
}
