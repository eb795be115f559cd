import type * as es from 'estree';
import * as b from '../builders.ts';
import { helper } from '../helpers/helpers.ts';
import { hold, readWhole } from '../operands.ts';
import { addSite, displayName } from '../sites.ts';
import { type Context, withTemporaries } from '../state.ts';
import { expression, visitChildren } from '../visit.ts';

/**
 * `yield` in a generator that is suspended in its `next`: what it gives is wrapped, to tell it from what is meant
 * for the kernel. Whoever calls `next` the next time may be nested as deep as it likes.
 */
export function YieldExpression(node: es.YieldExpression, ctx: Context): es.Expression {
  if (!ctx.fn.suspendable) return visitChildren(node, ctx);
  return withTemporaries(ctx, (temporary) => {
    const sent = hold(given(node, ctx), temporary);
    ctx.fn.usesDepth = true;
    return b.sequence([...sent.before, b.assign(b.id('$d'), b.member(b.id('$'), 'depth')), sent.value]);
  });
}

function given(node: es.YieldExpression, ctx: Context): es.Expression {
  const { argument, delegate } = node;
  if (!delegate || !argument) {
    helper(ctx, '$begin');
    return b.yieldNow(b.call(helper(ctx, '$give'), ...(argument ? [expression(argument, ctx)] : [])));
  }
  const name = displayName(argument, ctx.program.analysis);
  const from = readWhole(argument, ctx);
  const site = b.literal(addSite(ctx, { kind: 'call', node, name: `yield* ${name}` }));
  ctx.fn.usesDepth = true;
  return b.yieldAll(b.call(helper(ctx, '$delegate'), b.id('$'), from, b.literal(name), site, b.id('$d')));
}
