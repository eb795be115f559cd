import type * as es from 'estree';
import { staysPlain } from '../../3-analyse/suspend.ts';
import * as b from '../builders.ts';
import { callSite, callValue, invoke, plainCallee } from '../callee.ts';
import { helper } from '../helpers/helpers.ts';
import { identified } from '../hooks.ts';
import { nameHint } from '../naming.ts';
import { argumentOperands, hold, operand } from '../operands.ts';
import { type Context, lexicalOwner, withTemporaries } from '../state.ts';
import { spreadValues } from '../stepping.ts';
import { expression, visitChildren } from '../visit.ts';

export function CallExpression(node: es.SimpleCallExpression, ctx: Context): es.Expression {
  const constructs = node.callee.type === 'Super' ? lexicalOwner(ctx).owner.constructs : null;
  if (constructs !== null) return superCall(node, constructs, ctx);
  if (node.callee.type !== 'Super' && staysPlain(node, ctx.program.analysis)) return calmCall(node, ctx);
  if (node.callee.type === 'Super') return { ...node, arguments: plainArguments(node, ctx) };
  if (!ctx.fn.suspendable && !isRewrittenCallee(node.callee, ctx)) return announcedPlainCall(node, ctx);
  return withTemporaries(ctx, (temporary) => {
    const callee = plainCallee(node.callee, ctx, temporary, node.arguments);
    return b.sequence([...callee.before, callValue(node, callee, ctx, temporary)]);
  });
}

/** `super(…)` in a constructor that can be suspended, or in an arrow in it. */
function superCall(node: es.SimpleCallExpression, className: string, ctx: Context): es.Expression {
  return withTemporaries(ctx, (temporary) => {
    const { suspendable } = ctx.fn;
    if (suspendable) ctx.fn.usesDepth = true;
    const depth = suspendable ? b.id('$d') : b.member(b.id('$'), 'depth');
    const parent = hold(b.call(helper(ctx, '$parentOf'), b.id(className)), temporary);
    const { before, values } = argumentOperands(node.arguments, ctx, temporary);
    const args: es.Expression = { type: 'ArrayExpression', elements: values };
    const site = callSite(ctx, node, node.callee, 'super');
    const task = b.call(
      helper(ctx, '$super'),
      b.id('$'),
      b.id('$box'),
      b.id(className),
      parent.value,
      args,
      site,
      depth,
    );
    return b.sequence([...parent.before, ...before, suspendable ? b.yieldAll(task) : b.kernel('sync', task)]);
  });
}

/** Even in code that is never suspended: a private method with a twin, `super.m` where `super` cannot be said. */
export function isRewrittenCallee(callee: es.Node, ctx: Context): boolean {
  if (callee.type !== 'MemberExpression') return false;
  if (callee.property.type === 'PrivateIdentifier') {
    return ctx.program.analysis.privateNames.get(callee.property)?.function?.suspendable ?? false;
  }
  if (callee.object.type !== 'Super') return false;
  const { owner, crossesTwin } = lexicalOwner(ctx);
  return crossesTwin || owner.superByHelper;
}

const plainArguments = (
  node: es.SimpleCallExpression | es.NewExpression,
  ctx: Context,
): (es.Expression | es.SpreadElement)[] =>
  node.arguments.map((one) => (one.type === 'SpreadElement' ? spreadValues(one, ctx) : nameHint(one, ctx, '', '')));

/** A call that stays as it is. The method is fetched, not read. */
function plainCall(node: es.SimpleCallExpression, ctx: Context): es.Expression {
  const callee = node.callee.type === 'MemberExpression' ? fetched(node.callee, ctx) : expression(node.callee, ctx);
  return { ...node, callee, arguments: plainArguments(node, ctx) };
}

function fetched(node: es.Node & { type: 'MemberExpression' }, ctx: Context): es.Expression {
  const copy = visitChildren({ ...node, property: node.computed ? node.property : b.literal(0) } as typeof node, ctx);
  return node.computed ? copy : { ...copy, property: node.property };
}

/** A call from code that cannot be suspended: announced for its position, once the arguments are there. */
function announcedPlainCall(node: es.SimpleCallExpression, ctx: Context): es.Expression {
  return announcedBefore(node, b.kernel('atn', callSite(ctx, node, node.callee)), ctx);
}

/**
 * A call of functions that touch nothing anybody else could see. Where threads switch at calls, they do so at
 * this one too; with any other rule nothing tells it from an operator.
 */
function calmCall(node: es.SimpleCallExpression, ctx: Context): es.Expression {
  const entersOwn = (ctx.program.analysis.callees.get(node) ?? []).length > 0;
  if (!ctx.program.hooks || !ctx.fn.suspendable || !entersOwn) return plainCall(node, ctx);
  const site = callSite(ctx, node, node.callee);
  const turn = b.and(b.and(b.member(b.id('$'), 'coarse'), b.kernel('turn', site)), b.yieldNow());
  return withTemporaries(ctx, (temporary) => {
    const result = hold(announcedBefore(node, turn, ctx), temporary);
    return b.sequence([...result.before, turn, result.value]);
  });
}

/** A plain call with something done once its arguments are there. */
function announcedBefore(node: es.SimpleCallExpression, announcement: es.Expression, ctx: Context): es.Expression {
  const call = plainCall(node, ctx) as es.SimpleCallExpression;
  const last = call.arguments.at(-1);
  if (!last || node.arguments.every((one) => one.type === 'Literal' || one.type === 'Identifier')) {
    return b.sequence([announcement, call]);
  }
  return withTemporaries(ctx, (temporary) => {
    const name = b.id(temporary());
    const value = last.type === 'SpreadElement' ? last.argument : last;
    const wrapped = b.sequence([b.assign(name, value), announcement, name]);
    call.arguments[call.arguments.length - 1] =
      last.type === 'SpreadElement' ? { type: 'SpreadElement', argument: wrapped } : wrapped;
    return call;
  });
}

export function NewExpression(node: es.NewExpression, ctx: Context): es.Expression {
  const isPlain = staysPlain(node, ctx.program.analysis);
  if (isPlain || !ctx.fn.suspendable) {
    const created = { ...node, callee: expression(node.callee, ctx), arguments: plainArguments(node, ctx) };
    if (isPlain) return identified(ctx, created);
    return b.sequence([b.kernel('atn', newSite(node, ctx)), identified(ctx, created)]);
  }
  return withTemporaries(ctx, (temporary) => {
    ctx.fn.usesDepth = true;
    const callee = operand(node.callee as es.Expression, ctx, temporary, node.arguments);
    const { before, values } = argumentOperands(node.arguments, ctx, temporary);
    const site = newSite(node, ctx);
    const task = b.id(temporary());
    const list: es.Expression = { type: 'ArrayExpression', elements: values };
    return b.sequence([
      ...callee.before,
      ...before,
      b.conditional(
        b.assign(task, b.kernel('construct', callee.value, list, site, b.id('$d'))),
        b.yieldAll(task),
        identified(ctx, { type: 'NewExpression', callee: callee.value, arguments: values } as es.NewExpression),
      ),
    ]);
  });
}

function newSite(node: es.NewExpression, ctx: Context): es.Expression {
  const site = callSite(ctx, node, node.callee, `new ${nameOfCallee(node, ctx)}`);
  const { given, sites } = ctx.program.sites;
  const name = given.get(node);
  const entry = site.type === 'Literal' ? sites[site.value as number] : undefined;
  if (name !== undefined && entry !== undefined) entry.assigns = name;
  return site;
}

const nameOfCallee = (node: es.NewExpression, ctx: Context): string => {
  const { callee } = node;
  if (callee.type === 'Identifier') return ctx.program.analysis.bindings.get(callee)?.original ?? callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '…';
};

export function TaggedTemplateExpression(node: es.TaggedTemplateExpression, ctx: Context): es.Expression {
  if (!ctx.fn.suspendable && !ctx.program.hooks && !isRewrittenCallee(node.tag, ctx)) return visitChildren(node, ctx);
  // The strings of a template are one object for ever; this keeps it where a call takes its place.
  const strings: es.Expression = {
    type: 'TaggedTemplateExpression',
    tag: helper(ctx, '$strings'),
    quasi: { ...node.quasi, expressions: node.quasi.expressions.map(() => b.literal(0)) },
  };
  return withTemporaries(ctx, (temporary) => {
    const callee = plainCallee(node.tag, ctx, temporary, node.quasi.expressions);
    const { before, values } = argumentOperands(node.quasi.expressions, ctx, temporary);
    const site = callSite(ctx, node, node.tag);
    return b.sequence([...callee.before, ...before, invoke(callee, [strings, ...values], site, ctx, temporary)]);
  });
}
