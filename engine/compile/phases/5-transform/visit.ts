import type { Expression, Node, Statement } from 'estree';
import { at, block } from './builders.ts';
import { closingIterations } from './closing.ts';
import type { Context } from './state.ts';

/** Transforms a node of the learner's source by the visitor of its type, or child by child. */
export function visit(node: Node, ctx: Context): Node | Node[] {
  const visitor = ctx.program.visitors[node.type];
  const result = visitor ? visitor(node, ctx) : visitChildren(node, ctx);
  if (Array.isArray(result)) {
    if (result[0]) at(result[0], node);
  } else at(result, node);
  return result;
}

export const expression = (node: Node, ctx: Context): Expression => visit(node, ctx) as Expression;

export function statements(node: Node, ctx: Context): Statement[] {
  const make = () => {
    const result = visit(node, ctx);
    return (Array.isArray(result) ? result : [result]) as Statement[];
  };
  // A declaration cannot stand in a `try`: see `closingDeclaration`.
  return /Declaration$/.test(node.type) ? make() : closingIterations(ctx, node, make);
}

/** A statement where the grammar wants exactly one. */
export function oneStatement(node: Node, ctx: Context): Statement {
  const result = statements(node, ctx);
  return result.length === 1 && result[0]?.type !== 'VariableDeclaration' ? (result[0] as Statement) : block(result);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** A copy of the node with its children transformed. */
export function visitChildren<T extends Node>(node: T, ctx: Context): T {
  const fields = node as unknown as Record<string, unknown>;
  const copy: Record<string, unknown> = { type: node.type };
  for (const name in fields) {
    const value = fields[name];
    if (Array.isArray(value)) copy[name] = value.flatMap((item) => (isNode(item) ? visit(item, ctx) : [item]));
    else if (name !== 'loc' && isNode(value)) {
      const child = visit(value, ctx);
      copy[name] = Array.isArray(child) ? block(child as Statement[]) : child;
    } else copy[name] = value;
  }
  return copy as unknown as T;
}
