import type { MethodDefinition, Node, Pattern, Property } from 'estree';
import { defaultName } from '../link.ts';
import { FunctionInfo, type FunctionKind, type FunctionNode, Scope } from '../model.ts';
import { bindPattern } from './patterns.ts';
import type { Walk } from './walk.ts';

/** A list of parameters with a scope of its own: closures in defaults do not see the body's variables. */
export const hasParameterScope = (params: Pattern[]): boolean => params.some((param) => param.type !== 'Identifier');

/** A function; `member` is the property or class member that it is the method of. */
export function visitFunction(node: FunctionNode, walk: Walk, member: MethodDefinition | Property | null = null): void {
  const kind = kindOf(node, member);
  const info = new FunctionInfo(kind, walk.scope.function, walk.module, node, '');
  info.inParameters = kind === 'arrow' && walk.inGeneratorParameters;
  walk.analysis.functions.set(node, info);
  if (member) walk.analysis.functions.set(member, info);
  const outer = scopeOfName(node, info, walk, member !== null);
  walk.withinFunction(() => {
    const scope = new Scope('function', outer, info);
    walk.within(scope, node, () => {
      visitParameters(node, info, walk);
      const { body } = node;
      if (body.type !== 'BlockStatement') return walk.visit(body);
      const inner = hasParameterScope(node.params) ? walk.child('body') : scope;
      if (inner !== scope) scope.body = inner;
      walk.within(inner, body, () => walk.statements(body.body));
    });
  });
}

function visitParameters(node: FunctionNode, info: FunctionInfo, walk: Walk): void {
  const before = walk.references.length;
  const outer = info.kind === 'arrow' && walk.inGeneratorParameters;
  walk.inGeneratorParameters = info.kind === 'generator' || outer;
  for (const param of node.params) bindPattern(param, 'parameter', walk);
  walk.inGeneratorParameters = outer;
  if (!hasParameterScope(node.params)) return;
  const used = walk.references.slice(before).map((one) => one.identifier.name);
  walk.scope.parameterNames = new Set([...walk.scope.bindings.keys(), ...used]);
}

/** The scope around a function, with its own name if it is an expression that has one. */
function scopeOfName(node: FunctionNode, info: FunctionInfo, walk: Walk, isMethod: boolean): Scope {
  if (node.type === 'FunctionExpression' && node.id) {
    const scope = walk.child('self');
    const binding = walk.declare(node.id, 'self', scope);
    if (binding) binding.known = info;
    walk.analysis.scopes.set(node.id, scope);
    return scope;
  }
  if (node.type === 'FunctionDeclaration' && !isMethod) {
    const binding = walk.scope.bindings.get(node.id?.name ?? defaultName);
    // Of two declarations of one name the last counts, and the binding is reassigned.
    if (binding && (!node.id || binding.node === node.id)) binding.known = info;
  }
  return walk.scope;
}

/** A field's initialiser or a static block: code that runs as a function does. */
export function visitInitialiser(node: Node, walk: Walk, run: () => void): void {
  const info = new FunctionInfo('initialiser', walk.scope.function, walk.module, null, '');
  info.isStatic = node.type === 'StaticBlock' || (node.type === 'PropertyDefinition' && node.static);
  walk.analysis.functions.set(node, info);
  walk.withinFunction(() => walk.within(walk.child('function', info), node, run));
}

function kindOf(node: FunctionNode, member: MethodDefinition | Property | null): FunctionKind {
  if (member?.kind === 'constructor') return 'constructor';
  if (member?.kind === 'get') return 'getter';
  if (member?.kind === 'set') return 'setter';
  if (node.generator) return 'generator';
  if (member) return 'method';
  if (node.type === 'FunctionDeclaration') return 'declaration';
  return node.type === 'FunctionExpression' ? 'expression' : 'arrow';
}
