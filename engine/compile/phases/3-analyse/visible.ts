import type { Identifier, MemberExpression, Node } from 'estree';
import { globalPath } from './builtins.ts';
import type { Analysis, Binding, FunctionInfo } from './model.ts';

/** The binding that a static member of a namespace import stands for: `ns.count`. */
export function namespaceMember(node: MemberExpression, analysis: Analysis): Binding | null {
  if (node.object.type !== 'Identifier' || node.computed || node.property.type !== 'Identifier') return null;
  const namespace = analysis.bindings.get(node.object);
  if (namespace?.kind !== 'namespace') return null;
  return analysis.namespaceMembers.get(node) ?? null;
}

/** Whether reading this property is a visible operation. Built-ins are frozen, and so are library modules. */
export function isVisibleMember(node: MemberExpression, analysis: Analysis): boolean {
  if (globalPath(node, analysis) !== null) return false;
  if (node.object.type === 'Identifier') {
    const kind = analysis.bindings.get(node.object)?.kind;
    if (kind === 'library-namespace' || kind === 'namespace') return false;
  }
  return true;
}

/** The binding of a callee that is certainly one function, or null. */
export function knownBinding(callee: Node, analysis: Analysis): (Binding & { known: FunctionInfo }) | null {
  let binding: Binding | null | undefined;
  if (callee.type === 'Identifier') binding = analysis.bindings.get(callee as Identifier);
  else if (callee.type === 'MemberExpression') binding = namespaceMember(callee, analysis);
  // A call of a generator only makes an object: it is not entered.
  if (!binding || binding.reassigned || !binding.known || binding.known.kind === 'generator') return null;
  return binding as Binding & { known: FunctionInfo };
}

export const knownFunction = (callee: Node, analysis: Analysis): FunctionInfo | null =>
  knownBinding(callee, analysis)?.known ?? null;
