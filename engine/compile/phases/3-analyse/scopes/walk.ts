import type { Expression, Identifier, Node, VariableDeclaration } from 'estree';
import { targetsOf } from '../../2-parse/ast.ts';
import { defaultName } from '../link.ts';
import { type Analysis, Binding, type BindingKind, type FunctionInfo, type Module, Scope } from '../model.ts';

export interface Reference {
  identifier: Identifier;
  scope: Scope;
  write: { value: Expression | 'primitive' | null } | null;
}

/** Where the walk over one module is, and what it has found. */
export class Walk {
  readonly module: Module;
  readonly analysis: Analysis;
  readonly references: Reference[] = [];
  scope: Scope;
  /** Depth of loops and branches inside the current function: a `var` initialised there may be assigned again. */
  nesting = 0;
  inGeneratorParameters = false;
  readonly visit: (node: Node) => void;

  constructor(module: Module, analysis: Analysis, visit: (node: Node, walk: Walk) => void) {
    this.module = module;
    this.analysis = analysis;
    this.scope = module.scope;
    this.visit = (node) => visit(node, this);
  }

  /** Runs in a scope, which belongs to `node` if that is given. */
  within(scope: Scope, node: Node | null, run: () => void): void {
    const outer = this.scope;
    this.scope = scope;
    if (node) this.analysis.scopes.set(node, scope);
    run();
    this.scope = outer;
  }

  /** Runs as the inside of a function. */
  withinFunction(run: () => void): void {
    const { nesting, inGeneratorParameters } = this;
    this.nesting = 0;
    run();
    this.nesting = nesting;
    this.inGeneratorParameters = inGeneratorParameters;
  }

  child(kind: Scope['kind'], owner: FunctionInfo = this.scope.function): Scope {
    return new Scope(kind, this.scope, owner);
  }

  refer(identifier: Identifier): void {
    this.references.push({ identifier, scope: this.scope, write: null });
  }

  /** An assignment. `value` null: not of an expression; `primitive`: of the result of an operator. */
  assign(identifier: Identifier, value: Expression | 'primitive' | null): void {
    this.references.push({ identifier, scope: this.scope, write: { value } });
  }

  declare(identifier: Node, kind: BindingKind, scope = this.scope): Binding | null {
    if (identifier.type !== 'Identifier') return null;
    let binding = scope.bindings.get(identifier.name);
    if (!binding || (kind !== 'var' && kind !== 'function')) {
      const original = this.module.positions.wordAt(identifier.start ?? 0) ?? identifier.name;
      binding = new Binding(identifier.name, kind, scope, identifier, original);
      if (!['var', 'let', 'const'].includes(kind)) binding.values = null;
      scope.bindings.set(identifier.name, binding);
    } else if (kind === 'function') binding.reassigned = true;
    this.analysis.bindings.set(identifier, binding);
    return binding;
  }

  declareVariables(node: VariableDeclaration, scope = this.scope): void {
    const kind = node.kind === 'await using' ? 'using' : node.kind;
    for (const declarator of node.declarations) {
      for (const target of targetsOf(declarator.id)) this.declare(target, kind, scope);
    }
  }

  /** The scope that a `var` here belongs to. */
  get variableScope(): Scope {
    let scope = this.scope;
    while (scope.parent && scope.kind !== 'function' && scope.kind !== 'body') scope = scope.parent;
    return scope;
  }

  /** The statements of a block: first what they declare in it. */
  statements(body: Node[]): void {
    this.hoist(body);
    for (const node of body) this.visit(node);
  }

  hoist(body: Node[]): void {
    for (const node of body) {
      if (node.type === 'ExportDefaultDeclaration') this.#hoistDefault(node.declaration as Node);
      else this.#hoistDeclaration(node.type === 'ExportNamedDeclaration' ? (node.declaration ?? node) : node);
    }
  }

  #hoistDeclaration(node: Node): void {
    if (node.type === 'FunctionDeclaration' && node.id) this.declare(node.id, 'function');
    else if (node.type === 'ClassDeclaration' && node.id) this.declare(node.id, 'class');
    else if (node.type === 'VariableDeclaration' && node.kind !== 'var') this.declareVariables(node);
  }

  #hoistDefault(node: Node): void {
    const isNamed = (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id;
    if (isNamed) return this.#hoistDeclaration(node);
    const kind = node.type === 'FunctionDeclaration' ? 'function' : 'const';
    this.scope.bindings.set(defaultName, new Binding('default', kind, this.scope, node, 'default'));
  }
}
