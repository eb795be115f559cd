import type { Class, Node } from 'estree';
import { FunctionInfo, type FunctionNode } from '../model.ts';
import { visitFunction, visitInitialiser } from './functions.ts';
import type { Walk } from './walk.ts';

/** A class has a scope of its own, in which its name is a constant, and its private names. */
export function visitClass(node: Class, walk: Walk): void {
  const scope = walk.child('class');
  walk.analysis.classes.set(node, scope);
  if (node.id) {
    const outer = walk.scope.bindings.get(node.id.name);
    const binding = walk.declare(node.id, 'self', scope);
    if (binding) binding.class = node;
    if (node.type === 'ClassDeclaration' && outer) {
      outer.class = node;
      walk.analysis.bindings.set(node.id, outer);
    }
  }
  const construction = new FunctionInfo('construction', walk.scope.function, walk.module, null, '');
  walk.analysis.constructions.set(node, construction);
  walk.within(scope, node, () => {
    for (const member of node.body.body) {
      if (member.type === 'StaticBlock' || member.key.type !== 'PrivateIdentifier') continue;
      const isMethod = member.type === 'MethodDefinition' && member.kind === 'method';
      const kind = member.type === 'PropertyDefinition' ? 'field' : isMethod ? 'method' : 'accessor';
      scope.privateNames.set(member.key.name, { kind, function: null });
    }
    if (node.superClass) walk.visit(node.superClass);
    for (const member of node.body.body) walk.visit(member as Node);
    for (const member of node.body.body) {
      if (member.type !== 'MethodDefinition' || member.key.type !== 'PrivateIdentifier') continue;
      const name = scope.privateNames.get(member.key.name);
      if (name?.kind === 'method') name.function = walk.analysis.functions.get(member) ?? null;
    }
  });
}

/** A property of an object literal or a member of a class. */
export function visitMember(
  node: Node & { type: 'Property' | 'PropertyDefinition' | 'MethodDefinition' },
  walk: Walk,
): void {
  if (node.computed) walk.visit(node.key as Node);
  if (node.type === 'PropertyDefinition') {
    const { value } = node;
    if (value) visitInitialiser(node, walk, () => walk.visit(value));
  } else if (node.type === 'Property' && node.kind === 'init' && !node.method) walk.visit(node.value as Node);
  else visitFunction(node.value as FunctionNode, walk, node);
}
