import type {
  AssignmentProperty,
  Expression,
  MemberExpression,
  Node,
  Pattern,
  Statement,
  VariableDeclaration,
  VariableDeclarator,
} from 'estree';
import { some, targetsOf } from '../2-parse/ast.ts';
import * as b from './builders.ts';
import { closingDeclaration, type Declared } from './closing.ts';
import { bindPairs, bindTo, originalName, type Sink } from './destructuring.ts';
import { noteDefinition } from './feeds.ts';
import { isHooked, writeVariable } from './hooks.ts';
import { nameHint } from './naming.ts';
import { hold } from './operands.ts';
import { type Context, FunctionState, prologue, withTemporaries } from './state.ts';
import { expression } from './visit.ts';
import { needsPlace } from './visitors/references.ts';

/** Whether the pattern can stay a pattern: no target of it needs more than an assignment. */
export const hasPlainTargets = (pattern: Pattern, ctx: Context): boolean =>
  targetsOf(pattern).every((target) => target.type !== 'MemberExpression' || !needsPlace(ctx, target));

export const assignPattern = { native, lowered };

/** The same pattern, with its expressions transformed. */
function native(pattern: Pattern, ctx: Context): Pattern {
  switch (pattern.type) {
    case 'Identifier':
      return b.at(b.id(ctx.program.analysis.bindings.get(pattern)?.printed ?? pattern.name), pattern);
    case 'MemberExpression': {
      const copy = { ...pattern, object: expression(pattern.object, ctx) } as MemberExpression;
      if (pattern.computed) copy.property = expression(pattern.property, ctx);
      return copy;
    }
    case 'AssignmentPattern': {
      const left = native(pattern.left, ctx);
      const name = pattern.left.type === 'Identifier' ? originalName(pattern.left, ctx) : '';
      const printed = left.type === 'Identifier' ? left.name : null;
      const right = inPattern(ctx, (inner) => nameHint(pattern.right, inner, name, printed));
      return { ...pattern, left, right };
    }
    case 'RestElement':
      return { ...pattern, argument: native(pattern.argument, ctx) };
    case 'ArrayPattern':
      return { ...pattern, elements: pattern.elements.map((one) => one && native(one, ctx)) };
    case 'ObjectPattern':
      return {
        ...pattern,
        properties: pattern.properties.map((property) =>
          property.type === 'RestElement'
            ? { ...property, argument: native(property.argument, ctx) }
            : ({
                ...property,
                shorthand: false,
                key: property.computed ? inPattern(ctx, (inner) => expression(property.key, inner)) : property.key,
                value: native(property.value, ctx),
              } as AssignmentProperty),
        ),
      };
  }
}

/**
 * A default or key that stays in the pattern of a learner's generator's parameters: the temporaries it needs are
 * not those of the body, which does not exist yet.
 */
function inPattern(ctx: Context, make: (inner: Context) => Expression): Expression {
  if (ctx.fn.info.kind !== 'generator' || ctx.fn.suspendable) return make(ctx);
  const fn = new FunctionState(ctx.fn.info, ctx.fn.parent, false);
  const value = make({ ...ctx, fn });
  const start = prologue(fn);
  return start.length === 0 ? value : b.call(b.arrow([], [...start, { type: 'ReturnStatement', argument: value }]));
}

/**
 * The steps of a destructuring assignment whose value is `value`, which can be evaluated many times. Null:
 * it is `source`, and the two go pair by pair (see `isPairwise`).
 */
function lowered(pattern: Pattern, value: Expression | null, source: Node, ctx: Context): Expression[] {
  const steps: Expression[] = [];
  const sink: Sink = {
    keepsIterations: true,
    step: (one) => steps.push(one),
    bind(node, one, sources) {
      const binding = ctx.program.analysis.bindings.get(node);
      if (!binding || !isHooked(ctx, binding)) {
        if (binding) noteDefinition(ctx, binding, sources);
        steps.push(b.assign(b.id(binding?.printed ?? node.name), one));
        return;
      }
      withTemporaries(ctx, (temporary) => {
        const held = hold(one, temporary);
        steps.push(...held.before, ...writeVariable(ctx, binding, node, held.value, sources).steps);
      });
    },
  };
  withTemporaries(ctx, (temporary) => {
    if (value === null) bindPairs(pattern, source, ctx, sink, temporary);
    else bindTo(pattern, value, [source], source, ctx, sink, temporary);
  });
  return steps;
}

/** Declares the names of a pattern with their values, one after the other. */
export function declarePattern(
  kind: VariableDeclaration['kind'],
  pattern: Pattern,
  value: Expression,
  source: Node,
  ctx: Context,
): Statement[] {
  return closingDeclaration(ctx, kind, [pattern], () => declaratorsOf(kind, pattern, value, source, ctx));
}

/**
 * The declarators a pattern comes to; `rest` is what is left to do after the last of them. `value` null: see
 * `lowered`.
 */
export function declaratorsOf(
  kind: VariableDeclaration['kind'],
  pattern: Pattern,
  value: Expression | null,
  source: Node,
  ctx: Context,
): Declared {
  const declarators: VariableDeclarator[] = [];
  let rest: Expression[] = [];
  const sink: Sink = {
    keepsIterations: mayThrowBetween(pattern),
    step: (one) => rest.push(one),
    bind(node, one, sources) {
      const binding = ctx.program.analysis.bindings.get(node);
      const init = [...rest];
      rest = [];
      if (binding && kind === 'var' && isHooked(ctx, binding)) {
        withTemporaries(ctx, (temporary) => {
          const held = hold(one, temporary);
          init.push(...held.before, ...writeVariable(ctx, binding, node, held.value, sources).steps);
        });
      } else {
        if (binding) noteDefinition(ctx, binding, sources);
        init.push(one);
      }
      const target = b.at(b.id(binding?.printed ?? node.name), node);
      declarators.push({ type: 'VariableDeclarator', id: target, init: b.sequence(init) });
    },
  };
  withTemporaries(ctx, (temporary) => {
    if (value === null) bindPairs(pattern, source, ctx, sink, temporary);
    else bindTo(pattern, value, [source], source, ctx, sink, temporary);
  });
  return { declarators, rest };
}

/** Whether binding may throw when an iterator is neither at its beginning nor at its end. */
const mayThrowBetween = (pattern: Pattern): boolean =>
  some(
    pattern,
    (one) => one.type === 'ArrayPattern' && one.elements.some((part) => part && part.type !== 'Identifier'),
  );
