import type { Identifier, MemberExpression, Node } from 'estree';
import { globalPath } from './builtins.ts';
import type { Analysis } from './model.ts';
import { isPrimitive } from './primitive.ts';
import { isVisibleMember } from './visible.ts';

/** The properties of other modules' objects that are operations of their own, as theirs (`suspendableGetters`). */
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  threading: ['nWaiting', 'broken'],
  queue: ['unfinishedTasks', 'isShutdown'],
};

/**
 * Names of properties whose reading may be a call that waits, in a program with these imports. Any name may,
 * where there are objects that live in another process, such as a manager's Namespace.
 */
export type RemoteNames = 'any' | ReadonlySet<string>;

/** What a program's imports say about its properties. */
export function remoteNames(imports: readonly string[]): RemoteNames {
  if (imports.includes('multiprocessing')) return 'any';
  return new Set(imports.flatMap((name) => (Object.hasOwn(OPERATIONS, name) ? (OPERATIONS[name] ?? []) : [])));
}

/** Whether a member may be a remote object's: it is read and written by calls that wait. */
export function mayBeRemote(node: MemberExpression, analysis: Analysis, names: RemoteNames): boolean {
  if (names !== 'any' && (node.property.type !== 'Identifier' || node.computed || !names.has(node.property.name)))
    return false;
  if (!isVisibleMember(node, analysis) || node.property.type === 'PrivateIdentifier') return false;
  return !isLocal(node.object, analysis);
}

/** Whether a part of a template may be a remote object: its text is then fetched by a call that waits. */
export function mayBeRemoteText(node: Node, analysis: Analysis, names: RemoteNames): boolean {
  return names === 'any' && !isPrimitive(node, analysis) && !isLocal(node, analysis);
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
