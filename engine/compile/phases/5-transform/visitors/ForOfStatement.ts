import type * as es from 'estree';
import * as b from '../builders.ts';
import { got } from '../hooks.ts';
import { addSite, displayName } from '../sites.ts';
import { type Context, withTemporaries } from '../state.ts';
import { abandonIteration, endIteration, fromIteration, goesInSteps, startIteration } from '../stepping.ts';
import { expression } from '../visit.ts';
import { inHeadScope, iterationBody, nativeIteration } from './iteration.ts';
import { backEdge, type Relabel } from './loops.ts';

export const ForOfStatement = (node: es.ForOfStatement, ctx: Context): es.Node | es.Node[] =>
  lowerForOf(node, ctx, (made) => made);

export const lowerForOf = (node: es.ForOfStatement, ctx: Context, relabel: Relabel): es.Node | es.Node[] =>
  ctx.fn.suspendable && (ctx.program.hooks || goesInSteps(ctx))
    ? announced(node, ctx, relabel)
    : nativeIteration(node, ctx, relabel);

/**
 * Each element is announced before it is read. `$iterate` knows arrays, which go by index, and keeps the
 * protocol of iterators, closing included, for everything else.
 */
function announced(node: es.ForOfStatement, ctx: Context, relabel: Relabel): es.Node[] {
  return withTemporaries(ctx, (temporary) => {
    const loop = b.id(temporary());
    const name = displayName(node.right, ctx.program.analysis);
    const right = expression(node.right, ctx);
    const number = addSite(ctx, { kind: 'read', node: node.right, name: `${name}[…]` });
    const site = b.literal(number);
    const start = b.statement(startIteration(ctx, loop, right, name, site, temporary));
    ctx.program.sites.reads.set(node, number);
    const ask = ctx.program.hooks ? [b.and(b.call(b.member(loop, 'ask'), b.id('$'), site), b.yieldNow())] : [];
    const test = b.sequence([...ask, fromIteration(ctx, loop, 'step', site, temporary)]);
    const edge = backEdge(node, ctx, node.right);
    const { body } = iterationBody(node, ctx, got(ctx, site, b.member(loop, 'value')));
    const made: es.Statement = { type: 'ForStatement', init: null, test, update: edge, body: b.block(body) };
    return [
      inHeadScope(start, node, ctx),
      {
        type: 'TryStatement',
        block: b.block([relabel(made)]),
        handler: {
          type: 'CatchClause',
          param: b.id('$e'),
          body: b.block([
            {
              type: 'ThrowStatement',
              argument: abandonIteration(ctx, loop, site, b.kernel('caught', b.id('$e'))),
            },
          ]),
        },
        finalizer: b.block([b.statement(endIteration(ctx, loop, site, temporary))]),
      },
    ];
  });
}
