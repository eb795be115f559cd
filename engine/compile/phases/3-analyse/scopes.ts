import type { Class, Identifier, Node, Pattern, Property, VariableDeclaration } from 'estree';
import { eachChild, targetsOf } from '../2-parse/ast.ts';
import { defaultName } from './link.ts';
import {
  type Analysis,
  Binding,
  type BindingKind,
  FunctionInfo,
  type FunctionKind,
  type FunctionNode,
  type Module,
  Scope,
} from './model.ts';

interface Reference {
  identifier: Identifier;
  scope: Scope;
  write: boolean;
}

/**
 * Finds the scopes, bindings and functions of one module and adds them to the analysis. The function it
 * returns resolves the references; call it once imports are linked.
 */
export function walkScopes(module: Module, analysis: Analysis): () => void {
  const walker = new ScopeWalker(module, analysis);
  walker.walk();
  return () => walker.resolve();
}

/** A list of parameters with a scope of its own: closures in defaults do not see the body's variables. */
export const hasParameterScope = (params: Pattern[]): boolean => params.some((param) => param.type !== 'Identifier');

class ScopeWalker {
  readonly #module: Module;
  readonly #analysis: Analysis;
  readonly #references: Reference[] = [];
  #scope: Scope;
  /** Depth of loops and branches inside the current function: a `var` initialised there may be assigned again. */
  #nesting = 0;
  #inGeneratorParameters = false;

  constructor(module: Module, analysis: Analysis) {
    this.#module = module;
    this.#analysis = analysis;
    this.#scope = module.scope;
  }

  walk(): void {
    this.#analysis.scopes.set(this.#module.program, this.#scope);
    this.#hoist(this.#module.program.body as Node[]);
    for (const node of this.#module.program.body) this.#visit(node as Node);
  }

  resolve(): void {
    for (const reference of this.#references) this.#resolve(reference);
  }

  #declare(identifier: Node, kind: BindingKind, scope = this.#scope): Binding | null {
    if (identifier.type !== 'Identifier') return null;
    let binding = scope.bindings.get(identifier.name);
    if (!binding || (kind !== 'var' && kind !== 'function')) {
      const original = this.#module.positions.wordAt(identifier.start ?? 0) ?? identifier.name;
      binding = new Binding(identifier.name, kind, scope, identifier, original);
      scope.bindings.set(identifier.name, binding);
    } else if (kind === 'function') binding.reassigned = true;
    this.#analysis.bindings.set(identifier, binding);
    return binding;
  }

  /** Declares what the statements of a block declare in it. */
  #hoist(body: Node[]): void {
    for (const node of body) {
      const declaration =
        (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration') && node.declaration
          ? (node.declaration as Node)
          : node;
      if (
        node.type === 'ExportDefaultDeclaration' &&
        !('id' in declaration && declaration.id && declaration.type.endsWith('Declaration'))
      ) {
        const kind = declaration.type === 'FunctionDeclaration' ? 'function' : 'const';
        this.#scope.bindings.set(defaultName, new Binding('default', kind, this.#scope, declaration, 'default'));
      } else if (declaration.type === 'FunctionDeclaration' && declaration.id) {
        this.#declare(declaration.id, 'function');
      } else if (declaration.type === 'ClassDeclaration' && declaration.id) this.#declare(declaration.id, 'class');
      else if (declaration.type === 'VariableDeclaration' && declaration.kind !== 'var') {
        this.#declareVariables(declaration);
      }
    }
  }

  #declareVariables(node: VariableDeclaration, scope = this.#scope): void {
    const kind = node.kind === 'await using' ? 'using' : node.kind;
    for (const declarator of node.declarations) {
      for (const target of targetsOf(declarator.id)) this.#declare(target, kind, scope);
    }
  }

  #in<T>(scope: Scope, node: Node | null, run: () => T): T {
    const outer = this.#scope;
    this.#scope = scope;
    if (node) this.#analysis.scopes.set(node, scope);
    try {
      return run();
    } finally {
      this.#scope = outer;
    }
  }

  #child(kind: Scope['kind'], owner = this.#scope.function): Scope {
    return new Scope(kind, this.#scope, owner);
  }

  #visit(node: Node): void {
    switch (node.type) {
      case 'Identifier':
        this.#references.push({ identifier: node, scope: this.#scope, write: false });
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.#function(node);
        return;
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.#class(node);
        return;
      case 'BlockStatement':
        this.#in(this.#child('block'), node, () => this.#statements(node.body));
        return;
      case 'StaticBlock':
        this.#initialiser(node, () => this.#statements(node.body));
        return;
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        this.#loop(node);
        return;
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'IfStatement':
      case 'TryStatement':
        this.#nested(node);
        return;
      case 'SwitchStatement':
        this.#visit(node.discriminant);
        this.#in(this.#child('switch'), node, () => {
          this.#hoist(node.cases.flatMap((one) => one.consequent));
          for (const one of node.cases) this.#nested(one);
        });
        return;
      case 'CatchClause':
        this.#in(this.#child('catch'), node, () => {
          if (node.param) this.#bind(node.param, 'catch');
          this.#visit(node.body);
        });
        return;
      case 'VariableDeclaration':
        this.#variables(node);
        return;
      case 'AssignmentExpression':
        this.#targets(node.left);
        this.#visit(node.right);
        return;
      case 'UpdateExpression':
        this.#targets(node.argument as Node);
        return;
      case 'MemberExpression':
        this.#visit(node.object as Node);
        if (node.computed) this.#visit(node.property as Node);
        else if (node.property.type === 'PrivateIdentifier') this.#visit(node.property);
        return;
      case 'PrivateIdentifier': {
        const name = this.#scope.findPrivate(node.name);
        if (name) this.#analysis.privateNames.set(node, name);
        return;
      }
      case 'Property':
      case 'PropertyDefinition':
      case 'MethodDefinition':
        this.#member(node);
        return;
      case 'LabeledStatement':
        this.#visit(node.body);
        return;
      case 'MetaProperty':
        if (node.meta.name === 'new') this.#scope.function.owner.usesNewTarget = true;
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return;
      case 'ExportNamedDeclaration':
        if (node.declaration) this.#visit(node.declaration);
        return;
      case 'Super':
        this.#scope.function.owner.usesSuper = true;
        return;
      case 'CallExpression':
        if (node.callee.type === 'Super') this.#superCall();
        eachChild(node, (child) => this.#visit(child));
        return;
      default:
        eachChild(node, (child) => this.#visit(child));
    }
  }

  #superCall(): void {
    let info: FunctionInfo | null = this.#scope.function;
    for (; info?.kind === 'arrow'; info = info.parent) info.callsSuper = true;
  }

  #nested(node: Node): void {
    this.#nesting++;
    eachChild(node, (child) => this.#visit(child));
    this.#nesting--;
  }

  #statements(body: Node[]): void {
    this.#hoist(body);
    for (const node of body) this.#visit(node);
  }

  /** Declares the names of a pattern and visits its defaults and keys. */
  #bind(pattern: Node, kind: BindingKind): void {
    for (const target of targetsOf(pattern)) this.#declare(target, kind);
    this.#patternExpressions(pattern);
  }

  #variables(node: VariableDeclaration): void {
    if (node.kind === 'var') this.#declareVariables(node, this.#varScope());
    for (const declarator of node.declarations) {
      this.#patternExpressions(declarator.id);
      if (node.kind === 'var' && declarator.init) {
        for (const target of targetsOf(declarator.id)) {
          const binding = this.#analysis.bindings.get(target as Identifier);
          if (!binding) continue;
          binding.initialisers += this.#nesting > 0 ? 2 : 1;
          if (binding.initialisers > 1 || binding.kind !== 'var') binding.reassigned = true;
        }
      }
      if (!declarator.init) continue;
      this.#visit(declarator.init);
      const target = this.#analysis.bindings.get(declarator.id as Identifier);
      if (target && node.kind === 'const') target.init = declarator.init;
      if (declarator.init.type === 'ClassExpression' && target && node.kind !== 'var') target.class = declarator.init;
      const binding = this.#analysis.bindings.get(declarator.id as Identifier);
      // A function expression with a name of its own has its twin inside, where that name is seen.
      const isNamed = declarator.init.type === 'FunctionExpression' && declarator.init.id;
      if ((node.kind === 'const' || node.kind === 'let') && binding && !isNamed) {
        binding.known = this.#analysis.functions.get(declarator.init) ?? null;
      }
    }
  }

  #varScope(): Scope {
    let scope: Scope | null = this.#scope;
    while (scope && !['module', 'function', 'body'].includes(scope.kind)) scope = scope.parent;
    return scope ?? this.#module.scope;
  }

  /** The expressions of a binding pattern: default values and computed keys. */
  #patternExpressions(pattern: Node): void {
    switch (pattern.type) {
      case 'ObjectPattern':
        for (const property of pattern.properties) {
          if (property.type === 'RestElement') this.#patternExpressions(property.argument);
          else {
            if (property.computed) this.#visit(property.key as Node);
            this.#patternExpressions(property.value);
          }
        }
        break;
      case 'ArrayPattern':
        for (const element of pattern.elements) if (element) this.#patternExpressions(element);
        break;
      case 'AssignmentPattern':
        this.#patternExpressions(pattern.left);
        this.#visit(pattern.right);
        break;
      case 'RestElement':
        this.#patternExpressions(pattern.argument);
        break;
    }
  }

  /** The left side of an assignment. */
  #targets(pattern: Node): void {
    this.#patternExpressions(pattern);
    for (const target of targetsOf(pattern)) {
      if (target.type === 'Identifier') {
        this.#references.push({ identifier: target, scope: this.#scope, write: true });
      } else this.#visit(target);
    }
  }

  #loop(node: Node & { type: 'ForStatement' | 'ForInStatement' | 'ForOfStatement' }): void {
    this.#in(this.#child('for'), node, () => {
      this.#nesting++;
      const head = node.type === 'ForStatement' ? node.init : node.left;
      if (head?.type === 'VariableDeclaration') {
        if (head.kind !== 'var') this.#declareVariables(head);
        this.#variables(head);
        if (node.type !== 'ForStatement' && head.kind === 'var') {
          for (const target of targetsOf(head.declarations[0]?.id as Node)) {
            const binding = this.#analysis.bindings.get(target as Identifier);
            if (binding) binding.reassigned = true;
          }
        }
      } else if (head) {
        if (node.type === 'ForStatement') this.#visit(head as Node);
        else this.#targets(head as Node);
      }
      if (node.type === 'ForStatement') {
        if (node.test) this.#visit(node.test);
        if (node.update) this.#visit(node.update);
      } else this.#visit(node.right);
      this.#visit(node.body);
      this.#nesting--;
    });
  }

  #member(node: Node & { type: 'Property' | 'PropertyDefinition' | 'MethodDefinition' }): void {
    if (node.computed) this.#visit(node.key as Node);
    if (node.type === 'PropertyDefinition') {
      if (node.value) this.#initialiser(node, () => this.#visit(node.value as Node));
    } else if (node.type === 'Property' && node.kind === 'init' && !node.method) this.#visit(node.value as Node);
    else this.#function(node.value as FunctionNode, methodKind(node), node);
  }

  #initialiser(node: Node, run: () => void): void {
    const info = new FunctionInfo('initialiser', this.#scope.function, this.#module, null, '');
    this.#analysis.functions.set(node, info);
    const nesting = this.#nesting;
    this.#nesting = 0;
    this.#in(this.#child('function', info), node, run);
    this.#nesting = nesting;
  }

  #function(node: FunctionNode, kind?: FunctionKind, member?: Node): void {
    const ownKind: FunctionKind =
      kind === 'method' && node.generator
        ? 'generator'
        : (kind ??
          (node.generator
            ? 'generator'
            : node.type === 'FunctionDeclaration'
              ? 'declaration'
              : node.type === 'FunctionExpression'
                ? 'expression'
                : 'arrow'));
    const info = new FunctionInfo(ownKind, this.#scope.function, this.#module, node, '');
    info.inParameters = ownKind === 'arrow' && this.#inGeneratorParameters;
    this.#analysis.functions.set(node, info);
    if (member) this.#analysis.functions.set(member, info);
    let outer = this.#scope;
    if (node.type === 'FunctionExpression' && node.id) {
      outer = this.#child('self');
      const binding = this.#declare(node.id, 'self', outer);
      if (binding) binding.known = info;
      this.#analysis.scopes.set(node.id, outer);
    } else if (node.type === 'FunctionDeclaration' && node.id && !kind) {
      const binding = this.#scope.bindings.get(node.id.name);
      if (binding && binding.node === node.id) binding.known = info;
    } else if (node.type === 'FunctionDeclaration' && !kind) {
      const binding = this.#scope.bindings.get(defaultName);
      if (binding) binding.known = info;
    }
    const nesting = this.#nesting;
    const inGeneratorParameters = this.#inGeneratorParameters;
    this.#nesting = 0;
    const scope = new Scope('function', outer, info);
    this.#in(scope, node, () => {
      const before = this.#references.length;
      const outerParameters = this.#inGeneratorParameters;
      this.#inGeneratorParameters = ownKind === 'generator' || (ownKind === 'arrow' && outerParameters);
      for (const param of node.params) this.#bind(param, 'parameter');
      this.#inGeneratorParameters = ownKind === 'arrow' && outerParameters;
      if (hasParameterScope(node.params)) {
        const used = this.#references.slice(before).map((one) => one.identifier.name);
        scope.parameterNames = new Set([...scope.bindings.keys(), ...used]);
      }
      if (node.body.type !== 'BlockStatement') this.#visit(node.body);
      else {
        const body = node.body;
        const inner = hasParameterScope(node.params) ? this.#child('body') : scope;
        if (inner !== scope) scope.body = inner;
        this.#in(inner, body, () => this.#statements(body.body));
      }
    });
    this.#nesting = nesting;
    this.#inGeneratorParameters = inGeneratorParameters;
  }

  #class(node: Class): void {
    const scope = this.#child('class');
    this.#analysis.classes.set(node, scope);
    if (node.id) {
      const binding = this.#declare(node.id, 'self', scope);
      const outer = this.#scope.bindings.get(node.id.name);
      if (binding) binding.class = node;
      if (node.type === 'ClassDeclaration' && outer) {
        outer.class = node;
        this.#analysis.bindings.set(node.id, outer);
      }
      if (node.type !== 'ClassDeclaration' && binding) this.#analysis.bindings.set(node.id, binding);
    }
    this.#in(scope, node, () => {
      for (const member of node.body.body) {
        if (member.type === 'StaticBlock' || member.key.type !== 'PrivateIdentifier') continue;
        const kind =
          member.type === 'PropertyDefinition' ? 'field' : member.kind === 'method' ? 'method' : ('accessor' as const);
        scope.privateNames.set(member.key.name, { kind, function: null });
      }
      if (node.superClass) this.#visit(node.superClass);
      for (const member of node.body.body) this.#visit(member as Node);
      for (const member of node.body.body) {
        if (member.type !== 'MethodDefinition' || member.key.type !== 'PrivateIdentifier') continue;
        const name = scope.privateNames.get(member.key.name);
        if (name?.kind === 'method') name.function = this.#analysis.functions.get(member) ?? null;
      }
    });
  }

  #resolve({ identifier, scope, write }: Reference): void {
    if (identifier.name === 'arguments') {
      const owner = scope.function.owner;
      if (owner.kind !== 'module' && owner.kind !== 'initialiser') {
        owner.usesArguments = true;
        return;
      }
    }
    const binding = scope.find(identifier.name);
    this.#analysis.bindings.set(identifier, binding ?? null);
    if (!binding) {
      this.#analysis.free.push({ identifier, module: this.#module, assigned: write });
      return;
    }
    if (write) binding.reassigned = true;
    if (binding.scope.function !== scope.function) binding.captured = true;
  }
}

function methodKind(node: Property | (Node & { type: 'MethodDefinition' | 'Property' })): FunctionKind {
  if (node.type === 'MethodDefinition') {
    if (node.kind === 'constructor') return 'constructor';
    if (node.kind === 'get') return 'getter';
    return node.kind === 'set' ? 'setter' : 'method';
  }
  if (node.kind === 'get') return 'getter';
  return node.kind === 'set' ? 'setter' : 'method';
}
