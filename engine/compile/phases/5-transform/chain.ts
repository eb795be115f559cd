import type { SimpleCallExpression as CallExpression, Expression, MemberExpression, Node } from 'estree';
import { isVisibleMember, namespaceMember } from '../3-analyse/visible.ts';
import * as b from './builders.ts';
import { type Callee, callValue, plainCallee } from './callee.ts';
import { hold, type Operand } from './operands.ts';
import { type Place, placeOf, readPlace } from './property.ts';
import { readSite } from './sites.ts';
import type { Context } from './state.ts';
import { expression } from './visit.ts';

type Continue = (value: Expression) => Expression;

const isElement = (node: Node): node is MemberExpression | CallExpression =>
  node.type === 'MemberExpression' || node.type === 'CallExpression';

/**
 * An optional chain, from its start outwards: where a `?.` finds nothing, all of the rest (`next`) is
 * left out, so the rest goes inside the conditional.
 */
export function chain(node: Expression, ctx: Context, temporary: () => string, next: Continue): Expression {
  if (!isElement(node) || (node.type === 'CallExpression' && node.callee.type === 'Super')) {
    return next(expression(node, ctx));
  }
  if (node.type === 'MemberExpression') {
    return chainPlace(node, ctx, temporary, (place) => {
      const site = ctx.program.hooks && isVisibleMember(node, ctx.program.analysis) ? readSite(ctx, node) : null;
      return next(b.sequence([...place.before, ...readPlace(place, site, ctx)]));
    });
  }
  return chainCallee(node, ctx, temporary, (callee) => {
    const call = callValue(node, callee, ctx, temporary);
    if (!node.optional) return next(b.sequence([...callee.before, call]));
    return b.sequence([...callee.before, b.conditional(b.isNullish(callee.value), b.undefinedValue(), next(call))]);
  });
}

/** The place of a member in a chain, not read yet. */
export function chainPlace(
  node: MemberExpression,
  ctx: Context,
  temporary: () => string,
  next: (place: Place) => Expression,
): Expression {
  const imported = namespaceMember(node, ctx.program.analysis);
  if (node.object.type === 'Super' || imported) {
    const { before, value } = hold(expression(node, ctx), temporary);
    return next({ before, object: value, key: value, makeKey: [], access: value, remote: false });
  }
  return chain(node.object, ctx, temporary, (object) => {
    const operand: Operand = object.type === 'Identifier' ? { before: [], value: object } : hold(object, temporary);
    if (!node.optional) return next(placeOf(operand, node, ctx, temporary));
    return b.sequence([
      ...operand.before,
      b.conditional(
        b.isNullish(operand.value),
        b.undefinedValue(),
        next(placeOf({ before: [], value: operand.value }, node, ctx, temporary)),
      ),
    ]);
  });
}

function chainCallee(
  node: CallExpression,
  ctx: Context,
  temporary: () => string,
  next: (callee: Callee) => Expression,
): Expression {
  const { callee } = node;
  if (
    callee.type === 'Super' ||
    !isElement(callee) ||
    (callee.type === 'MemberExpression' && callee.object.type === 'Super')
  ) {
    return next(plainCallee(callee, ctx, temporary, node.arguments));
  }
  if (callee.type === 'CallExpression') {
    return chain(callee, ctx, temporary, (value) => next({ ...hold(value, temporary), self: null, known: null }));
  }
  // The method is fetched, not read: the hook of the call sees it.
  return chainPlace(callee, ctx, temporary, (place) => {
    const method = hold(place.value ?? place.access, temporary);
    return next({
      before: [...place.before, ...place.makeKey, ...method.before],
      value: method.value,
      self: place.object,
      known: null,
    });
  });
}
