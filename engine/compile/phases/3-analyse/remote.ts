import type { Identifier, MemberExpression, Node } from 'estree';
import { globalPath } from './builtins.ts';
import type { Analysis } from './model.ts';
import { isVisibleMember } from './visible.ts';

/**
 * Whether the object of a member may be one that lives in another process, such as a manager's Namespace: its
 * properties are read and written by calls that wait. Only programs that import `multiprocessing` have any.
 */
export function mayBeRemote(node: MemberExpression, analysis: Analysis): boolean {
  if (!isVisibleMember(node, analysis) || node.property.type === 'PrivateIdentifier') return false;
  if (!node.computed && node.property.type === 'Identifier' && node.property.name === 'length') return false;
  return !isLocal(node.object, analysis);
}

/** An object that this process made itself, as far as can be seen. */
function isLocal(node: Node, analysis: Analysis): boolean {
  switch (node.type) {
    case 'ThisExpression':
    case 'Super':
    case 'Literal':
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassExpression':
      return true;
    case 'NewExpression':
      return globalPath(node.callee, analysis) !== null;
    case 'Identifier': {
      const binding = analysis.bindings.get(node as Identifier);
      if (!binding) return binding === null;
      if (binding.kind === 'function' || binding.kind === 'class') return true;
      return binding.init !== null && isLocal(binding.init, analysis);
    }
    default:
      return false;
  }
}
