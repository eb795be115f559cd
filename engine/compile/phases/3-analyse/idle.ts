import type { Identifier, Node } from 'estree';
import { some, targetsOf } from '../2-parse/ast.ts';
import type { Analysis } from './model.ts';

/** Methods that change what they are called on, and are no visible operation. */
const ADVANCING = new Set(['next', 'return', 'throw', 'exec', 'test']);

/**
 * Whether a loop is idle (`Site.idle`): a turn that changes nothing visible would be followed by the same turn
 * for ever, because the loop carries nothing from turn to turn but shared variables and objects.
 */
export function isIdle(loop: Node & { body: Node }, analysis: Analysis): boolean {
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') return false;
  const parts: (Node | null | undefined)[] = [loop.body];
  if (loop.type === 'WhileStatement' || loop.type === 'DoWhileStatement') parts.push(loop.test);
  if (loop.type === 'ForStatement') parts.push(loop.test, loop.update);
  return !parts.some((part) => some(part, (node) => carries(node, loop, analysis)));
}

/** Whether a node makes the next turn start from something else than this one did. */
function carries(node: Node, loop: Node & { body: Node }, analysis: Analysis): boolean {
  switch (node.type) {
    case 'AssignmentExpression':
      return targetsOf(node.left).some((target) => isOuterLocal(target, loop, analysis));
    case 'UpdateExpression':
      return isOuterLocal(node.argument, loop, analysis);
    case 'YieldExpression':
      return true;
    case 'VariableDeclaration':
      return node.kind === 'var' && node.declarations.some(({ init }) => init !== null && init !== undefined);
    case 'ForOfStatement':
    case 'ForInStatement':
      return (
        node.left.type !== 'VariableDeclaration' &&
        targetsOf(node.left).some((target) => isOuterLocal(target, loop, analysis))
      );
    case 'CallExpression': {
      const { callee } = node;
      return (
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        ADVANCING.has(callee.property.name)
      );
    }
    default:
      return false;
  }
}

/** A variable that outlives the turn and that nobody else sees. */
function isOuterLocal(target: Node, loop: Node & { body: Node }, analysis: Analysis): boolean {
  if (target.type !== 'Identifier') return false;
  const binding = analysis.bindings.get(target as Identifier);
  if (!binding || binding.shared) return false;
  const at = binding.node.start ?? -1;
  return at < (loop.body.start ?? 0) || at >= (loop.body.end ?? 0);
}
