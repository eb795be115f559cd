import type { AssignmentPattern, Expression, Identifier, MemberExpression, Node, Pattern, Property } from 'estree';
import * as b from './builders.ts';
import { helper } from './helpers/helpers.ts';
import { announce, got, identified } from './hooks.ts';
import { nameHint } from './naming.ts';
import { hold, keyOperand } from './operands.ts';
import { type Place, place, writePlace } from './property.ts';
import { addSite, displayName, writeSite } from './sites.ts';
import { type Context, fresh } from './state.ts';
import { endIteration, fromIteration, goesInSteps, startIteration } from './stepping.ts';
import { expression } from './visit.ts';

/** What the parts of a pattern are bound to, in order. */
export interface Sink {
  /** The statement around closes iterators when something throws: see `ExpressionStatement`. */
  keepsIterations: boolean;
  step(expression: Expression): void;
  /** Binds an identifier. `sources` are the nodes whose value it gets. */
  bind(node: Identifier, value: Expression, sources: Node[]): void;
}

type Temporary = () => string;

export const originalName = (node: Identifier, ctx: Context): string =>
  ctx.program.analysis.bindings.get(node)?.original ?? node.name;

/** Binds one target or pattern. `value` may be evaluated once. */
export function bindTo(
  pattern: Pattern,
  value: Expression,
  sources: Node[],
  source: Node,
  ctx: Context,
  sink: Sink,
  temporary: Temporary,
  prepared: Place | null = null,
): void {
  switch (pattern.type) {
    case 'Identifier':
      sink.bind(pattern, value, sources);
      return;
    case 'MemberExpression':
      writeMember(pattern, prepared ?? prepare(pattern, ctx, sink, temporary), value, sources, ctx, sink, temporary);
      return;
    case 'AssignmentPattern': {
      const filled = withDefault(pattern, value, ctx, sink, temporary);
      bindTo(pattern.left, filled, [...sources, pattern.right], source, ctx, sink, temporary, prepared);
      return;
    }
    case 'ObjectPattern':
      objectPattern(pattern, value, source, ctx, sink, temporary);
      return;
    case 'ArrayPattern':
      arrayPattern(pattern, value, source, ctx, sink, temporary);
      return;
    default:
      throw new Error(`a pattern cannot hold ${pattern.type}`);
  }
}

/** The object and key of a member target are evaluated before the value is read. */
function prepare(
  target: MemberExpression,
  ctx: Context,
  sink: Sink,
  temporary: Temporary,
  later: Node = target,
): Place {
  const at = place(target, ctx, temporary, [later]);
  for (const one of at.before) sink.step(one);
  return at;
}

const memberOf = (pattern: Pattern): MemberExpression | null => {
  const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
  return target.type === 'MemberExpression' ? target : null;
};

const preparedFor = (pattern: Pattern, ctx: Context, sink: Sink, temporary: Temporary): Place | null => {
  const target = memberOf(pattern);
  return target && prepare(target, ctx, sink, temporary, pattern);
};

function writeMember(
  node: MemberExpression,
  at: Place,
  value: Expression,
  sources: Node[],
  ctx: Context,
  sink: Sink,
  temporary: Temporary,
): void {
  const held = hold(value, temporary);
  const site = ctx.program.hooks ? writeSite(ctx, node, sources) : null;
  sink.step(b.sequence([...held.before, ...writePlace(at, held.value, site, ctx)]));
}

function withDefault(
  pattern: AssignmentPattern,
  value: Expression,
  ctx: Context,
  sink: Sink,
  temporary: Temporary,
): Expression {
  const held = hold(value, temporary);
  for (const one of held.before) sink.step(one);
  const name = pattern.left.type === 'Identifier' ? originalName(pattern.left, ctx) : '';
  return b.conditional(b.isUndefined(held.value), nameHint(pattern.right, ctx, name, null), held.value);
}

function objectPattern(
  pattern: Pattern & { type: 'ObjectPattern' },
  value: Expression,
  source: Node,
  ctx: Context,
  sink: Sink,
  temporary: Temporary,
): void {
  const name = displayName(source, ctx.program.analysis);
  const object = hold(b.call(helper(ctx, '$object'), value, b.literal(name)), temporary);
  sink.step(b.sequence(object.before));
  const keys: Expression[] = [];
  const hasRest = pattern.properties.at(-1)?.type === 'RestElement';
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      const prepared = preparedFor(property.argument, ctx, sink, temporary);
      if (ctx.program.hooks) sink.step(announce(ctx, 'ra', object.value, read(ctx, property, property, name)));
      const rest = b.call(helper(ctx, '$rest'), object.value, { type: 'ArrayExpression', elements: keys });
      bindTo(property.argument, identified(ctx, rest), [property], property, ctx, sink, temporary, prepared);
      continue;
    }
    const key = patternKey(property as Property, ctx, temporary, hasRest);
    for (const one of [...key.before, ...key.make]) sink.step(one);
    keys.push(key.value);
    const prepared = preparedFor(property.value, ctx, sink, temporary);
    const got = readElement(object.value, key.value, property, propertyName(name, property as Property, ctx), ctx);
    bindTo(property.value, got, [property], property.key, ctx, sink, temporary, prepared);
  }
}

function patternKey(property: Property, ctx: Context, temporary: Temporary, isKept: boolean) {
  if (property.computed || property.key.type === 'Identifier') {
    const key = keyOperand(property.key, property.computed, ctx, temporary);
    // The rest asks for the keys again, when what they were computed from may have been assigned.
    if (!isKept || key.before.length > 0 || key.value.type === 'Literal') return key;
    return { ...hold(key.value, temporary), make: [] };
  }
  const { key } = property;
  const value = key.type === 'Literal' && !('bigint' in key) ? b.literal(String(key.value)) : key;
  return { before: [], value, make: [] };
}

const propertyName = (object: string, property: Property, ctx: Context): string => {
  const key = displayName(property.key, ctx.program.analysis);
  return property.computed || property.key.type !== 'Identifier' ? `${object}[${key}]` : `${object}.${key}`;
};

const read = (ctx: Context, node: Node, place: Node, name: string): Expression => {
  const site = addSite(ctx, { kind: 'read', node: place, name });
  ctx.program.sites.reads.set(node, site);
  return b.literal(site);
};

function readElement(object: Expression, key: Expression, node: Node, name: string, ctx: Context): Expression {
  const value = b.element(object, key);
  if (!ctx.program.hooks) return value;
  const site = read(ctx, node, node, name);
  return b.sequence([announce(ctx, 'r', object, key, site), got(ctx, site, value)]);
}

/**
 * `[a, b] = [b, a]`: nobody else ever sees the array, so there need not be one. For a pattern without a rest
 * and a literal without holes and spreads, where the array itself is not asked for.
 */
export function isPairwise(pattern: Pattern, literal: Node, ctx: Context): boolean {
  if (pattern.type !== 'ArrayPattern' || literal.type !== 'ArrayExpression' || !ctx.program.frozen) return false;
  const isSimple = literal.elements.every((one) => one !== null && one.type !== 'SpreadElement');
  return isSimple && pattern.elements.every((one) => one?.type !== 'RestElement');
}

export function bindPairs(pattern: Pattern, literal: Node, ctx: Context, sink: Sink, temporary: Temporary): void {
  if (pattern.type !== 'ArrayPattern' || literal.type !== 'ArrayExpression') return;
  const values = literal.elements.map((one) => {
    const held = hold(expression(one as Expression, ctx), temporary);
    for (const step of held.before) sink.step(step);
    return held.value;
  });
  for (const [index, element] of pattern.elements.entries()) {
    if (!element) continue;
    const prepared = preparedFor(element, ctx, sink, temporary);
    const source = literal.elements[index] ?? element;
    bindTo(element, values[index] ?? b.undefinedValue(), [source], source, ctx, sink, temporary, prepared);
  }
}

/** The elements are taken one by one, each announced before: see `$iterate`. */
function arrayPattern(
  pattern: Pattern & { type: 'ArrayPattern' },
  value: Expression,
  source: Node,
  ctx: Context,
  sink: Sink,
  temporary: Temporary,
): void {
  const name = displayName(source, ctx.program.analysis);
  const iteration = b.id(sink.keepsIterations ? fresh(ctx, 'i') : temporary());
  if (sink.keepsIterations) {
    ctx.fn.declare(iteration.name);
    ctx.fn.iterations.push(iteration.name);
  }
  // One place for all calls of the iterator; there are none where nothing can be suspended in it.
  const place = goesInSteps(ctx) ? read(ctx, pattern, pattern, `[… of ${name}]`) : b.literal(0);
  sink.step(startIteration(ctx, iteration, value, name, place, temporary));
  const ask = (node: Node, label: string): Expression[] => {
    if (!ctx.program.hooks) return [];
    const args = [b.id('$'), read(ctx, node, node, label)];
    return ctx.fn.suspendable
      ? [b.and(b.call(b.member(iteration, 'ask'), ...args), b.yieldNow())]
      : [b.call(b.member(iteration, 'tell'), ...args)];
  };
  for (const [index, element] of pattern.elements.entries()) {
    if (!element) {
      sink.step(fromIteration(ctx, iteration, 'take', place, temporary));
      continue;
    }
    const isRest = element.type === 'RestElement';
    const target = isRest ? element.argument : element;
    const prepared = preparedFor(target, ctx, sink, temporary);
    const label = isRest ? name : `${name}[${index}]`;
    const taken = fromIteration(ctx, iteration, isRest ? 'rest' : 'take', place, temporary);
    const asked = ask(element, label);
    const got = [...asked, isRest ? identified(ctx, taken) : reported(ctx, element, taken)];
    bindTo(target, b.sequence(got), [element], element, ctx, sink, temporary, prepared);
  }
  if (pattern.elements.at(-1)?.type !== 'RestElement') sink.step(endIteration(ctx, iteration, place, temporary));
}

const reported = (ctx: Context, node: Node, value: Expression): Expression =>
  got(ctx, b.literal(ctx.program.sites.reads.get(node) ?? 0), value);
