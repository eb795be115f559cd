import ts from 'typescript';

/** How declarations read in the one file that all of them come to stand in. */
export class Names {
  readonly #names = new Map<ts.Symbol, string>();
  readonly #taken = new Set<string>();
  readonly #checker: ts.TypeChecker;
  readonly #target: (symbol: ts.Symbol) => ts.Symbol;
  readonly #showsHidden: (node: ts.Node) => boolean;

  constructor(
    checker: ts.TypeChecker,
    target: (symbol: ts.Symbol) => ts.Symbol,
    showsHidden: (node: ts.Node) => boolean,
  ) {
    this.#checker = checker;
    this.#target = target;
    this.#showsHidden = showsHidden;
  }

  /** Gives a name, or another one like it where it is taken; returns the one given first. */
  give(symbol: ts.Symbol, wanted: string): string {
    const given = this.#names.get(symbol);
    if (given !== undefined) return given;
    let name = wanted;
    for (let n = 2; this.#taken.has(name); n++) name = `${wanted}${n}`;
    this.#names.set(symbol, name);
    this.#taken.add(name);
    return name;
  }

  /** A declaration, or of a class what a learner is to see of it. */
  partsOf(declaration: ts.Node): ts.Node[] {
    if (!ts.isClassDeclaration(declaration)) return [declaration];
    const { typeParameters = [], heritageClauses = [], members } = declaration;
    return [...typeParameters, ...heritageClauses, ...members.filter((member) => !this.#isHidden(member))];
  }

  /** The text of a node, everything in it by its new name, without what is for the library alone. */
  textOf(node: ts.Node, start = node.getStart()): string {
    const { text } = node.getSourceFile();
    let out = '';
    let done = start;
    const replace = (from: number, to: number, by: string): void => {
      out += text.slice(done, from) + by;
      done = to;
    };
    const visit = (inner: ts.Node): void => {
      if (ts.isClassElement(inner) && this.#isHidden(inner)) {
        const isConstructor = ts.isConstructorDeclaration(inner);
        replace(
          isConstructor ? inner.getStart() : inner.getFullStart(),
          inner.end,
          isConstructor ? 'private constructor();' : '',
        );
        return;
      }
      if (ts.isIdentifier(inner) && inner.getStart() >= start) {
        const symbol = this.#checker.getSymbolAtLocation(inner);
        const name = symbol && this.#names.get(this.#target(symbol));
        if (name !== undefined && name !== inner.text) replace(inner.getStart(), inner.end, name);
      }
      ts.forEachChild(inner, visit);
    };
    visit(node);
    return out + text.slice(done, node.end);
  }

  /** What speaks of the kernel is between the parts of the library; who can make such an object is, too. */
  #isHidden(member: ts.ClassElement): boolean {
    return this.#showsHidden(member);
  }
}
