import type { Class, Expression, Node } from 'estree';
import * as b from './builders.ts';
import { functionValue } from './functions.ts';
import type { Context } from './state.ts';
import { expression } from './visit.ts';
import { classValue } from './visitors/classes.ts';

/** Whether the specification names such a node after the thing it is assigned to. */
export function isAnonymous(node: Node): boolean {
  if (node.type === 'ArrowFunctionExpression') return true;
  return (node.type === 'FunctionExpression' || node.type === 'ClassExpression') && !node.id;
}

/**
 * An expression that stands where an anonymous function or class gets the name `name`. `native` is the
 * name that it gets by itself where it is put in the compiled code, or null if none.
 */
export function nameHint(node: Expression, ctx: Context, name: string, native: string | null): Expression {
  if (!isAnonymous(node)) return expression(node, ctx);
  if (node.type === 'ClassExpression') return b.at(classValue(node as Class, ctx, name, native), node);
  if (node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression') {
    return b.at(functionValue(node, ctx, name, native), node);
  }
  return expression(node, ctx);
}
