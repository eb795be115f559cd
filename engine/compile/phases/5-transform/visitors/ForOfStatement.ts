import type * as es from 'estree';
import { eachChild } from '../../2-parse/ast.ts';
import type { Binding } from '../../3-analyse/model.ts';
import * as b from '../builders.ts';
import { helper } from '../helpers.ts';
import { announce } from '../hooks.ts';
import { operand } from '../operands.ts';
import { addSite, displayName, readSite } from '../sites.ts';
import { type Context, fresh, withTemporaries } from '../state.ts';
import { expression } from '../visit.ts';
import { iterationBody } from './iteration.ts';
import { backEdge, type Relabel } from './loops.ts';

export const ForOfStatement = (node: es.ForOfStatement, ctx: Context): es.Node | es.Node[] =>
  lowerForOf(node, ctx, (made) => made);

export function lowerForOf(node: es.ForOfStatement, ctx: Context, relabel: Relabel): es.Node | es.Node[] {
  if (ctx.program.hooks && ctx.fn.suspendable) return announced(node, ctx, relabel);
  return withTemporaries(ctx, (temporary) => {
    let right = expression(node.right, ctx);
    if (ctx.program.hooks) {
      const object = operand(node.right, ctx, temporary);
      const site = readSite(ctx, node.right);
      right = b.sequence([...object.before, announce(ctx, 'ra', object.value, site), object.value]);
    }
    const edge = b.statement(backEdge(node, ctx, node.right));
    const { head, body } = iterationBody(node, ctx, null);
    return relabel({ ...node, left: head, right, body: b.block([edge, ...body]) });
  });
}

/**
 * `for (const x of x)`: what is iterated over is evaluated where the loop's own variables are not
 * initialised yet, and for a closure in it they never will be.
 */
function inHeadScope(start: es.Statement, node: es.ForOfStatement, ctx: Context): es.Statement {
  const scope = ctx.program.analysis.scopes.get(node);
  const names = [...(scope?.bindings.values() ?? [])].filter((binding) => mentions(node.right, binding, ctx));
  if (names.length === 0) return start;
  const declared = b.declare(
    'let',
    names.map((binding) => [b.id(binding.printed), null]),
  );
  const label = b.id(fresh(ctx, 'h'));
  const body = b.block([start, { type: 'BreakStatement', label }, declared]);
  return { type: 'LabeledStatement', label, body };
}

function mentions(node: es.Node, binding: Binding, ctx: Context): boolean {
  if (node.type === 'Identifier') return ctx.program.analysis.bindings.get(node) === binding;
  let found = false;
  eachChild(node, (child) => {
    found ||= mentions(child, binding, ctx);
  });
  return found;
}

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
    const { body } = iterationBody(node, ctx, b.member(loop, 'value'));
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
