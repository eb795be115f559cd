import ts from 'typescript';

/** What a class extends, where that is a class of the library; undefined for `Error` and the like. */
export function parentOf(checker: ts.TypeChecker, declaration: ts.ClassDeclaration): ts.ClassDeclaration | undefined {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  return base === undefined ? undefined : classOf(checker, base);
}

/** The constructor that `new` calls: its own, or that of the nearest class above. */
export function constructorOf(
  checker: ts.TypeChecker,
  declaration: ts.ClassDeclaration,
): ts.ConstructorDeclaration | undefined {
  const own = declaration.members.find(ts.isConstructorDeclaration);
  if (own !== undefined) return own;
  const parent = parentOf(checker, declaration);
  return parent && constructorOf(checker, parent);
}

/**
 * What an object of the class has: its own members, and those of the classes above, up to the first of `known`,
 * which is told of in a place of its own.
 */
export function membersOf(
  checker: ts.TypeChecker,
  declaration: ts.ClassDeclaration,
  known: ReadonlySet<ts.Declaration>,
): { members: ts.ClassElement[]; above: ts.ClassDeclaration | undefined } {
  const own = declaration.members.filter(isForLearners);
  const parent = parentOf(checker, declaration);
  if (parent === undefined || known.has(parent)) return { members: own, above: parent };
  const { members, above } = membersOf(checker, parent, known);
  const names = new Set(own.map(({ name }) => name?.getText()));
  return { members: [...own, ...members.filter(({ name }) => !names.has(name?.getText()))], above };
}

/** The classes that are named in what the members give: learners meet their objects without importing them. */
export function classesGiven(checker: ts.TypeChecker, members: readonly ts.Node[]): ts.ClassDeclaration[] {
  const found: ts.ClassDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) {
      const given = classOf(checker, node.typeName);
      if (given !== undefined) found.push(given);
    }
    node.forEachChild(visit);
  };
  for (const member of members) {
    if (ts.isFunctionLike(member) && member.type !== undefined) visit(member.type);
  }
  return found;
}

function classOf(checker: ts.TypeChecker, name: ts.Node): ts.ClassDeclaration | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined) return undefined;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.declarations?.find(ts.isClassDeclaration);
  return declaration?.getSourceFile().fileName.includes('/engine/') ? declaration : undefined;
}

function isForLearners(member: ts.ClassElement): boolean {
  const name = member.name?.getText();
  if (name === undefined || name.startsWith('#') || name.startsWith('[') || ts.isSetAccessor(member)) return false;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (ts.getCombinedModifierFlags(member) & hidden) === 0;
}
