import type * as es from 'estree';
import * as b from '../builders.ts';
import { helper } from '../helpers/helpers.ts';
import { got } from '../hooks.ts';
import { addSite, displayName } from '../sites.ts';
import { type Context, withTemporaries } from '../state.ts';
import { expression } from '../visit.ts';
import { inHeadScope, iterationBody, nativeIteration } from './iteration.ts';
import { backEdge, type Relabel } from './loops.ts';

export const ForOfStatement = (node: es.ForOfStatement, ctx: Context): es.Node | es.Node[] =>
  lowerForOf(node, ctx, (made) => made);

export const lowerForOf = (node: es.ForOfStatement, ctx: Context, relabel: Relabel): es.Node | es.Node[] =>
  ctx.program.hooks && ctx.fn.suspendable ? announced(node, ctx, relabel) : nativeIteration(node, ctx, relabel);

/**
 * Each element is announced before it is read. `$iterate` knows arrays, which go by index, and keeps the
 * protocol of iterators, closing included, for everything else.
 */
function announced(node: es.ForOfStatement, ctx: Context, relabel: Relabel): es.Node[] {
  return withTemporaries(ctx, (temporary) => {
    const loop = b.id(temporary());
    const name = displayName(node.right, ctx.program.analysis);
    const start = b.statement(
      b.assign(loop, b.call(helper(ctx, '$iterate'), expression(node.right, ctx), b.literal(name))),
    );
    const site = addSite(ctx, { kind: 'read', node: node.right, name: `${name}[…]` });
    ctx.program.sites.reads.set(node, site);
    const ask = b.call(b.member(loop, 'ask'), b.id('$'), b.literal(site));
    const test = b.sequence([b.and(ask, b.yieldNow()), b.call(b.member(loop, 'step'))]);
    const edge = backEdge(node, ctx, node.right);
    const { body } = iterationBody(node, ctx, got(ctx, b.literal(site), b.member(loop, 'value')));
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
            { type: 'ThrowStatement', argument: b.call(b.member(loop, 'abandon'), b.kernel('caught', b.id('$e'))) },
          ]),
        },
        finalizer: b.block([b.statement(b.call(b.member(loop, 'close')))]),
      },
    ];
  });
}
