import type { Expression, Identifier, Node, PrivateIdentifier, SpreadElement } from 'estree';
import { some } from '../2-parse/ast.ts';
import { isPrimitive } from '../3-analyse/primitive.ts';
import { allowedNames } from '../4-refuse/allow-list.ts';
import * as b from './builders.ts';
import { helper } from './helpers/helpers.ts';
import { announce } from './hooks.ts';
import { readSite } from './sites.ts';
import { type Context, withTemporaries } from './state.ts';
import { spreadValues } from './stepping.ts';
import { expression } from './visit.ts';

/** An expression that has been evaluated: `before` does it once, `value` may then be used many times. */
export interface Operand {
  before: Expression[];
  value: Expression;
}

const assigns = (node: Node): boolean =>
  some(node, (one) => one.type === 'AssignmentExpression' || one.type === 'UpdateExpression');

/**
 * Whether the transformed node may stand in several places as it is: its value cannot change before the
 * nodes `later` have been evaluated, and evaluating it is not visible.
 */
export function isRepeatable(node: Node, ctx: Context, later: Node[] = []): boolean {
  switch (node.type) {
    case 'Literal':
      return !('regex' in node);
    case 'ThisExpression':
      return ctx.fn.info.owner.kind !== 'constructor';
    case 'Identifier': {
      const binding = ctx.program.analysis.bindings.get(node);
      // Built-ins are frozen; `undefined` means no binding was looked for, as with `arguments`.
      if (!binding) return binding === null && allowedNames.has(node.name);
      if (binding.kind === 'namespace' || binding.kind === 'library-namespace') return true;
      if (binding.shared) return false;
      return !binding.reassigned || !later.some(assigns);
    }
    default:
      return false;
  }
}

/** Evaluates a node of the learner's source; `later` are those evaluated before its value is last used. */
export function operand(node: Expression, ctx: Context, temporary: () => string, later: Node[] = []): Operand {
  const value = expression(node, ctx);
  if (isRepeatable(node, ctx, later)) return { before: [], value };
  return hold(value, temporary);
}

/** Evaluates an expression of ours. */
export function hold(value: Expression, temporary: () => string): Operand {
  const name = temporary();
  return { before: [b.assign(b.id(name), value)], value: b.id(name) };
}

/** A key that has been evaluated; `make` turns it into a property key, which may run a learner's `toString`. */
export interface KeyOperand extends Operand {
  make: Expression[];
}

/** A property key. `object`, if given, is what it is looked up in: where there is none, no key is made. */
export function keyOperand(
  node: Expression | PrivateIdentifier,
  computed: boolean,
  ctx: Context,
  temporary: () => string,
  object: Expression | null = null,
  later: Node[] = [],
): KeyOperand {
  if (node.type === 'PrivateIdentifier') return { before: [], value: b.literal(`#${node.name}`), make: [] };
  if (!computed) return { before: [], value: b.literal((node as Identifier).name), make: [] };
  if (node.type === 'Literal' && !('regex' in node) && !('bigint' in node))
    return { before: [], value: node, make: [] };
  if (isPrimitive(node, ctx.program.analysis)) return { ...operand(node, ctx, temporary, later), make: [] };
  const { before, value } = hold(expression(node, ctx), temporary);
  const made = object ? b.call(helper(ctx, '$keyIn'), value, object) : b.call(helper(ctx, '$key'), value);
  return { before, value, make: [b.assign(value, made)] };
}

/** The arguments of a call, evaluated from left to right. */
export function argumentOperands(
  nodes: (Expression | SpreadElement)[],
  ctx: Context,
  temporary: () => string,
): { before: Expression[]; values: (Expression | SpreadElement)[] } {
  if (nodes.some((node) => node.type === 'SpreadElement')) {
    const elements = nodes.map((node) =>
      node.type === 'SpreadElement' ? spreadValues(node, ctx) : expression(node, ctx),
    );
    const { before, value } = hold({ type: 'ArrayExpression', elements }, temporary);
    return { before, values: [{ type: 'SpreadElement', argument: value }] };
  }
  const before: Expression[] = [];
  const values: Expression[] = [];
  for (const [index, node] of nodes.entries()) {
    const one = operand(node as Expression, ctx, temporary, nodes.slice(index + 1));
    before.push(...one.before);
    values.push(one.value);
  }
  return { before, values };
}

/** An object of which everything is going to be read. */
export function readWhole(node: Expression, ctx: Context): Expression {
  if (!ctx.program.hooks) return expression(node, ctx);
  return withTemporaries(ctx, (temporary) => {
    const { before, value } = operand(node, ctx, temporary);
    return b.sequence([...before, announce(ctx, 'ra', value, readSite(ctx, node)), value]);
  });
}
