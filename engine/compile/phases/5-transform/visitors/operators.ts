import type * as es from 'estree';
import * as b from '../builders.ts';
import { chainPlace } from '../chain.ts';
import { helper } from '../helpers/helpers.ts';
import { announce, isHooked, readVariable, writeVariable } from '../hooks.ts';
import { hold, keyOperand, operand } from '../operands.ts';
import { again, type Place, place, readPlace, writePlace } from '../property.ts';
import { displayName, markCompound, readSite, writeSite } from '../sites.ts';
import { type Context, withTemporaries } from '../state.ts';
import { expression, visitChildren } from '../visit.ts';
import { needsPlace } from './references.ts';

export function UnaryExpression(node: es.UnaryExpression, ctx: Context): es.Expression {
  if (node.operator !== 'delete' || (!ctx.program.hooks && !isSuperMember(node.argument)))
    return visitChildren(node, ctx);
  const { argument } = node;
  const erase = (at: Place): es.Expression => {
    const site = writeSite(ctx, argument, []);
    const native: es.Expression = { ...node, argument: at.access };
    return b.sequence([...at.before, ...at.makeKey, announce(ctx, 'w', at.object, at.key, site), native]);
  };
  return withTemporaries(ctx, (temporary) => {
    if (argument.type === 'ChainExpression' && argument.expression.type === 'MemberExpression') {
      const target = argument.expression;
      return conditionalDelete(chainPlace(target, ctx, temporary, erase));
    }
    if (argument.type !== 'MemberExpression') return visitChildren(node, ctx);
    if (argument.object.type === 'Super') return deleteSuper(argument, ctx);
    return erase(place(argument, ctx, temporary));
  });
}

const isSuperMember = (node: es.Node): boolean => node.type === 'MemberExpression' && node.object.type === 'Super';

/** `delete super.x` is an error at run time, once `this` and the key have been evaluated. */
function deleteSuper(node: es.MemberExpression, ctx: Context): es.Expression {
  const key = node.computed ? [expression(node.property, ctx)] : [];
  return b.sequence([expression({ type: 'ThisExpression' }, ctx), ...key, b.call(helper(ctx, '$deleteSuper'))]);
}

/** `delete a?.b` is true where there is no `a`. */
function conditionalDelete(value: es.Expression): es.Expression {
  return { type: 'LogicalExpression', operator: '??', left: value, right: b.literal(true) };
}

export function BinaryExpression(node: es.BinaryExpression, ctx: Context): es.Expression {
  if (node.operator !== 'in' || !ctx.program.hooks || node.left.type === 'PrivateIdentifier') {
    return node.operator === 'in' ? b.parenthesised(visitChildren(node, ctx)) : visitChildren(node, ctx);
  }
  const { left } = node;
  return withTemporaries(ctx, (temporary) => {
    const key = keyOperand(left as es.Expression, true, ctx, temporary, null, [node.right]);
    const object = operand(node.right, ctx, temporary);
    const site = readSite(
      ctx,
      node,
      `${displayName(node.right, ctx.program.analysis)}[${displayName(left, ctx.program.analysis)}]`,
    );
    return b.sequence([
      ...key.before,
      ...object.before,
      ...key.make,
      announce(ctx, 'r', object.value, key.value, site),
      b.parenthesised({ ...node, left: key.value, right: object.value } as es.BinaryExpression),
    ]);
  });
}

export function UpdateExpression(node: es.UpdateExpression, ctx: Context): es.Expression {
  const { argument } = node;
  if (argument.type === 'Identifier') {
    const binding = ctx.program.analysis.bindings.get(argument);
    if (!binding || !isHooked(ctx, binding)) return visitTarget(node, ctx);
    return update(node, ctx, (held) => {
      const read = [readVariable(ctx, binding, argument)];
      return { before: [], read, written: writeVariable(ctx, binding, argument, held, [argument]) };
    });
  }
  const target = argument as es.MemberExpression;
  if (!needsPlace(ctx, target)) return visitTarget(node, ctx);
  return withTemporaries(ctx, (temporary) => {
    const at = place(target, ctx, temporary);
    return update(node, ctx, (held) => {
      const readAt = ctx.program.hooks ? readSite(ctx, target) : null;
      const writeAt = ctx.program.hooks ? writeSite(ctx, target, [target]) : null;
      return {
        before: at.before,
        read: readPlace(at, readAt, ctx),
        written: { site: writeAt, steps: writePlace(again(at), held, writeAt, ctx) },
      };
    });
  });
}

/** An update that is no visible operation. */
function visitTarget(node: es.UpdateExpression, ctx: Context): es.Expression {
  if (node.argument.type !== 'Identifier') return { ...node, argument: visitChildren(node.argument, ctx) };
  const binding = ctx.program.analysis.bindings.get(node.argument);
  return { ...node, argument: b.id(binding?.printed ?? node.argument.name) };
}

interface Parts {
  before: es.Expression[];
  read: es.Expression[];
  written: { site: es.Expression | null; steps: es.Expression[] };
}

function update(node: es.UpdateExpression, ctx: Context, parts: (held: es.Expression) => Parts): es.Expression {
  return withTemporaries(ctx, (temporary) => {
    const held = b.id(temporary());
    const { before, read, written } = parts(held);
    if (written.site) markCompound(ctx, written.site);
    const load = b.assign(held, b.sequence(read));
    const step: es.Expression = {
      type: 'UpdateExpression',
      operator: node.operator,
      prefix: node.prefix,
      argument: held,
    };
    if (node.prefix) return b.sequence([...before, load, step, ...written.steps]);
    const old = hold(step, temporary);
    return b.sequence([...before, load, ...old.before, ...written.steps, old.value]);
  });
}
