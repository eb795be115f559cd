import type { Expression, Identifier, SpreadElement } from 'estree';
import * as b from './builders.ts';
import { helper } from './helpers/helpers.ts';
import { hold, readWhole } from './operands.ts';
import { addSite, displayName } from './sites.ts';
import { type Context, withTemporaries } from './state.ts';

/**
 * Iteration in code that can be suspended, where iterators may switch: each call of the iterator is asked for its
 * task first (see `$Iteration`). Everywhere else it is a plain call.
 */
export const goesInSteps = (ctx: Context): boolean => ctx.fn.suspendable && ctx.program.analysis.stepwise;

/** Patterns are taken apart: to announce each access, or to be suspended in an iterator. */
export const lowersPatterns = (ctx: Context): boolean => ctx.program.hooks || goesInSteps(ctx);

function task(ctx: Context, iteration: Expression, method: string, site: Expression): Expression {
  ctx.fn.usesDepth = true;
  return b.call(b.member(iteration, method), b.id('$'), site, b.id('$d'));
}

/** Begins an iteration over a value, which is evaluated once. */
export function startIteration(
  ctx: Context,
  iteration: Identifier,
  value: Expression,
  name: string,
  site: Expression,
  temporary: () => string,
): Expression {
  const make = (how: '$iterate' | '$iteration') =>
    b.assign(iteration, b.call(helper(ctx, how), value, b.literal(name)));
  if (!goesInSteps(ctx)) return make('$iterate');
  const opening = hold(task(ctx, iteration, 'opens', site), temporary);
  return b.sequence([make('$iteration'), b.and(b.sequence(opening.before), b.yieldAll(opening.value))]);
}

/** The next value or all that are left (`take`, `rest`), or whether there is one (`step`). */
export function fromIteration(
  ctx: Context,
  iteration: Expression,
  method: 'step' | 'take' | 'rest',
  site: Expression,
  temporary: () => string,
): Expression {
  const atOnce = b.call(b.member(iteration, method));
  if (!goesInSteps(ctx)) return atOnce;
  const { before, value } = hold(task(ctx, iteration, `${method}s`, site), temporary);
  return b.conditional(b.sequence(before), b.yieldAll(value), atOnce);
}

/** Closes an iteration that is not at its end. */
export function endIteration(
  ctx: Context,
  iteration: Expression,
  site: Expression,
  temporary: () => string,
): Expression {
  if (!goesInSteps(ctx)) return b.call(b.member(iteration, 'close'));
  const { before, value } = hold(task(ctx, iteration, 'closes', site), temporary);
  return b.and(b.sequence(before), b.yieldAll(value));
}

/** What to throw where an error ends an iteration: that error, once the iteration is closed. */
export function abandonIteration(ctx: Context, iteration: Expression, site: Expression, error: Expression): Expression {
  if (!goesInSteps(ctx)) return b.call(b.member(iteration, 'abandon'), error);
  ctx.fn.usesDepth = true;
  return b.yieldAll(b.call(b.member(iteration, 'abandons'), b.id('$'), site, b.id('$d'), error));
}

/** `...xs` among elements or arguments, which reads the whole of `xs`. */
export function spreadValues(node: SpreadElement, ctx: Context): SpreadElement {
  const whole = readWhole(node.argument, ctx);
  if (!goesInSteps(ctx)) return { type: 'SpreadElement', argument: whole };
  const argument = withTemporaries(ctx, (temporary) => {
    ctx.fn.usesDepth = true;
    const name = displayName(node.argument, ctx.program.analysis);
    const site = b.literal(addSite(ctx, { kind: 'call', node: node.argument, name: `...${name}` }));
    const from = hold(whole, temporary);
    const collecting = hold(
      b.call(helper(ctx, '$spread'), b.id('$'), from.value, b.literal(name), site, b.id('$d')),
      temporary,
    );
    return b.sequence([
      ...from.before,
      b.conditional(b.sequence(collecting.before), b.yieldAll(collecting.value), from.value),
    ]);
  });
  return { type: 'SpreadElement', argument };
}
