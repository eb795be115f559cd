import ts from 'typescript';
import { declarationName } from './emit.ts';
import { Names } from './names.ts';

export interface Flat {
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
  if (file === undefined || symbol === undefined) {
    throw new Error(`Cannot make the declarations of ${module}: it exports nothing`);
  }
  const target = (of: ts.Symbol) => (of.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(of) : of);
  const exported = checker.getExportsOfModule(symbol).toSorted((a, b) => (a.name < b.name ? -1 : 1));

  const isExported = new Set(exported.map(target));
  const isHidden = (of: ts.Symbol) => isOurs(of, program) && !isExported.has(of) && !isOfLibrary(of);
  const mentions = (node: ts.Node) => symbolsIn(node, checker).map(target);
  const names = new Names(checker, target, (node) => mentions(node).some(isHidden));
  const further: Flat[] = [];
  for (const one of exported) {
    const first = names.give(target(one), one.name);
    if (first !== one.name)
      further.push({ isExported: false, comment: '', text: `export { ${first} as ${one.name} };` });
  }
  // The list grows while it is gone through: what is used is taken, too.
  const order = exported.map(target);
  const taken = new Set<ts.Symbol>();
  for (const one of order) {
    if (taken.has(one)) continue;
    taken.add(one);
    for (const used of (one.declarations ?? [])
      .flatMap((declaration) => names.partsOf(declaration))
      .flatMap(mentions)) {
      if (!isOurs(used, program)) continue;
      names.give(used, used.name);
      order.push(used);
    }
  }

  const flat = [...taken].flatMap((one) =>
    (one.declarations ?? []).map((declaration) => ({ isExported: isExported.has(one), ...print(declaration, names) })),
  );
  return [...flat, ...further];
}

function isOurs(symbol: ts.Symbol, program: ts.Program): boolean {
  return (symbol.declarations ?? []).some((declaration) => {
    const isTopLevel = ts.isSourceFile(declaration.parent) || ts.isVariableDeclarationList(declaration.parent);
    return isTopLevel && !program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  });
}

function isOfLibrary(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).every((declaration) =>
    /\/engine\/library\//.test(declaration.getSourceFile().fileName),
  );
}

function symbolsIn(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (inner: ts.Node): void => {
    const symbol = ts.isIdentifier(inner) ? checker.getSymbolAtLocation(inner) : undefined;
    if (symbol !== undefined) found.push(symbol);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

/** A constant that holds a function is shown as the function it is. */
function print(declaration: ts.Declaration, names: Names): { comment: string; text: string } {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const comment = ts
    .getJSDocCommentsAndTags(statement)
    .filter(ts.isJSDoc)
    .map((doc) => `${doc.getText().replace(/\n\s*\*/g, '\n *')}\n`)
    .join('');
  if (ts.isVariableDeclaration(declaration)) {
    const name = names.textOf(declaration.name);
    const { type } = declaration;
    if (type === undefined || !ts.isFunctionTypeNode(type)) {
      return { comment, text: `const ${name}: ${type === undefined ? 'unknown' : names.textOf(type)};` };
    }
    const list = (nodes: readonly ts.Node[]) => nodes.map((node) => names.textOf(node)).join(', ');
    const generics = type.typeParameters === undefined ? '' : `<${list(type.typeParameters)}>`;
    return { comment, text: `function ${name}${generics}(${list(type.parameters)}): ${names.textOf(type.type)};` };
  }
  const modifiers = ts.canHaveModifiers(declaration) ? (ts.getModifiers(declaration) ?? []) : [];
  const dropped = [ts.SyntaxKind.ExportKeyword, ts.SyntaxKind.DeclareKeyword, ts.SyntaxKind.DefaultKeyword];
  const start = modifiers
    .filter(({ kind }) => dropped.includes(kind))
    .reduce((after, modifier) => Math.max(after, modifier.end), declaration.getStart());
  return { comment, text: names.textOf(declaration, start).trim() };
}
