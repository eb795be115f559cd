import type * as es from 'estree';
import * as b from '../builders.ts';
import { noteDefinition } from '../feeds.ts';
import { isHooked, readVariable, writeVariable } from '../hooks.ts';
import { nameHint } from '../naming.ts';
import { hold, isRepeatable } from '../operands.ts';
import { assignPattern, hasPlainTargets } from '../patterns.ts';
import { again, place, readPlace, writePlace } from '../property.ts';
import { markCompound, readSite, writeSite } from '../sites.ts';
import { type Context, withTemporaries } from '../state.ts';
import { lowersPatterns } from '../stepping.ts';
import { expression } from '../visit.ts';
import { needsPlace } from './references.ts';

const logical = new Set(['&&=', '||=', '??=']);

export function AssignmentExpression(node: es.AssignmentExpression, ctx: Context): es.Expression {
  const { left } = node;
  if (left.type === 'ObjectPattern' || left.type === 'ArrayPattern') return pattern(node, left, ctx);
  if (left.type === 'Identifier') {
    const binding = ctx.program.analysis.bindings.get(left);
    // `(f) = () => {}` names nothing.
    const isCovered = node.start !== left.start;
    const name = isCovered ? '' : (binding?.original ?? left.name);
    if (!binding || !isHooked(ctx, binding)) {
      const printed = binding?.printed ?? left.name;
      if (binding) noteDefinition(ctx, binding, [node.right]);
      return {
        ...node,
        left: b.at(b.id(printed), left),
        right: nameHint(node.right, ctx, name, isCovered ? null : printed),
      };
    }
    const write = (value: es.Expression, sources: es.Node[]) => writeVariable(ctx, binding, left, value, sources);
    if (node.operator === '=') {
      return withTemporaries(ctx, (temporary) => {
        const value = valueOperand(node.right, ctx, name, temporary);
        return b.sequence([...value.before, ...write(value.value, [node.right]).steps]);
      });
    }
    return compound(node, ctx, name, () => ({ before: [], read: [readVariable(ctx, binding, left)], write }));
  }
  return memberAssignment(node, left as es.MemberExpression, ctx);
}

function memberAssignment(node: es.AssignmentExpression, left: es.MemberExpression, ctx: Context): es.Expression {
  if (!needsPlace(ctx, left)) {
    const target = { ...left, object: expression(left.object, ctx) } as es.MemberExpression;
    if (left.computed) target.property = expression(left.property, ctx);
    return { ...node, left: target, right: nameHint(node.right, ctx, '', null) };
  }
  return withTemporaries(ctx, (temporary) => {
    const at = place(left, ctx, temporary, [node.right]);
    const write = (value: es.Expression, sources: es.Node[]) => {
      const site = ctx.program.hooks ? writeSite(ctx, left, sources) : null;
      return { site, steps: writePlace(node.operator === '=' ? at : again(at), value, site, ctx) };
    };
    if (node.operator === '=') {
      const value = valueOperand(node.right, ctx, '', temporary);
      return b.sequence([...at.before, ...value.before, ...write(value.value, [node.right]).steps]);
    }
    return compound(node, ctx, '', () => {
      const site = ctx.program.hooks ? readSite(ctx, left) : null;
      return { before: at.before, read: readPlace(at, site, ctx), write };
    });
  });
}

interface Parts {
  before: es.Expression[];
  read: es.Expression[];
  write: (value: es.Expression, sources: es.Node[]) => { site: es.Expression | null; steps: es.Expression[] };
}

/** `x += e` and `x ??= e`: a read, then a write. */
function compound(node: es.AssignmentExpression, ctx: Context, name: string, parts: () => Parts): es.Expression {
  const { left, right, operator } = node;
  return withTemporaries(ctx, (temporary) => {
    const { before, read, write } = parts();
    const held = b.id(temporary());
    if (logical.has(operator)) {
      const value = valueOperand(right, ctx, name, temporary);
      const written = write(value.value, [right]);
      if (written.site) markCompound(ctx, written.site);
      const result: es.LogicalExpression = {
        type: 'LogicalExpression',
        operator: operator.slice(0, -1) as es.LogicalExpression['operator'],
        left: b.sequence(read),
        right: b.sequence([...value.before, ...written.steps]),
      };
      return b.sequence([...before, result]);
    }
    const load = b.assign(held, b.sequence(read));
    const apply: es.Expression = { type: 'AssignmentExpression', operator, left: held, right: expression(right, ctx) };
    const written = write(held, [left, right]);
    if (written.site) markCompound(ctx, written.site);
    return b.sequence([...before, load, apply, ...written.steps]);
  });
}

/** The value to be written, evaluated before the write is announced. */
function valueOperand(node: es.Expression, ctx: Context, name: string, temporary: () => string) {
  const value = nameHint(node, ctx, name, null);
  return isRepeatable(node, ctx) ? { before: [], value } : hold(value, temporary);
}

function pattern(node: es.AssignmentExpression, left: es.Pattern, ctx: Context): es.Expression {
  if (!lowersPatterns(ctx) && hasPlainTargets(left, ctx)) {
    return { ...node, left: assignPattern.native(left, ctx), right: expression(node.right, ctx) };
  }
  return withTemporaries(ctx, (temporary) => {
    const value = hold(expression(node.right, ctx), temporary);
    const steps = assignPattern.lowered(left, value.value, node.right, ctx);
    return b.sequence([...value.before, ...steps, value.value]);
  });
}
