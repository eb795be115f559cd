import type { Identifier, Node } from 'estree';
import type { Analysis, Binding } from './model.ts';

/** Whether an expression's value is certainly a primitive: a number, a string and so on. */
export function isPrimitive(node: Node, analysis: Analysis, seen = new Set<Binding>()): boolean {
  switch (node.type) {
    case 'Literal':
      return !('regex' in node);
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'AssignmentExpression':
      return isArithmetic(node.operator) || isPrimitive(node.right, analysis, seen);
    case 'ConditionalExpression':
      return isPrimitive(node.consequent, analysis, seen) && isPrimitive(node.alternate, analysis, seen);
    case 'LogicalExpression':
      return isPrimitive(node.left, analysis, seen) && isPrimitive(node.right, analysis, seen);
    case 'SequenceExpression':
      return isPrimitive(node.expressions.at(-1) as Node, analysis, seen);
    case 'Identifier': {
      const binding = analysis.bindings.get(node as Identifier);
      if (!binding) return binding === null && node.name === 'undefined';
      if (seen.has(binding)) return true;
      seen.add(binding);
      return binding.values?.every((value) => isPrimitive(value, analysis, seen)) ?? false;
    }
    default:
      return false;
  }
}

export const isArithmetic = (operator: string): boolean => !['=', '&&=', '||=', '??='].includes(operator);
