import type {
  AssignmentPattern,
  AssignmentProperty,
  Expression,
  Identifier,
  MemberExpression,
  Node,
  Pattern,
  Property,
  Statement,
  VariableDeclaration,
  VariableDeclarator,
} from 'estree';
import { targetsOf } from '../2-parse/ast.ts';
import * as b from './builders.ts';
import { noteDefinition } from './feeds.ts';
import { helper } from './helpers.ts';
import { announce, got, identified, isHooked, writeVariable } from './hooks.ts';
import { nameHint } from './naming.ts';
import { hold, keyOperand } from './operands.ts';
import { type Place, place, writePlace } from './property.ts';
import { addSite, displayName, writeSite } from './sites.ts';
import { type Context, FunctionState, fresh, prologue, withTemporaries } from './state.ts';
import { expression } from './visit.ts';
import { needsPlace } from './visitors/references.ts';

/** What the parts of a pattern are bound to, in order. */
interface Sink {
  /** The statement around closes iterators when something throws: see `ExpressionStatement`. */
  keepsIterations: boolean;
  step(expression: Expression): void;
  /** Binds an identifier. `sources` are the nodes whose value it gets. */
  bind(node: Identifier, value: Expression, sources: Node[]): void;
}

type Temporary = () => string;

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
      const name = pattern.left.type === 'Identifier' ? nameOf(pattern.left, ctx) : '';
      const printed = left.type === 'Identifier' ? left.name : null;
      return { ...pattern, left, right: defaultValue(pattern.right, ctx, name, printed) };
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
                key: property.computed ? expression(property.key, ctx) : property.key,
                value: native(property.value, ctx),
              } as AssignmentProperty),
        ),
      };
  }
}

/**
 * A default that stays in the pattern of a learner's generator's parameters: the temporaries it needs are not
 * those of the body, which does not exist yet.
 */
function defaultValue(node: Expression, ctx: Context, name: string, printed: string | null): Expression {
  if (ctx.fn.info.kind !== 'generator' || !ctx.program.hooks) return nameHint(node, ctx, name, printed);
  const fn = new FunctionState(ctx.fn.info, ctx.fn.parent, false);
  const value = nameHint(node, { ...ctx, fn }, name, printed);
  const start = prologue(fn);
  return start.length === 0 ? value : b.call(b.arrow([], [...start, { type: 'ReturnStatement', argument: value }]));
}

const nameOf = (node: Identifier, ctx: Context): string =>
  ctx.program.analysis.bindings.get(node)?.original ?? node.name;

/** The steps of a destructuring assignment whose value is `value`, which can be evaluated many times. */
function lowered(pattern: Pattern, value: Expression, source: Node, ctx: Context): Expression[] {
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
  withTemporaries(ctx, (temporary) => bindTo(pattern, value, [source], source, ctx, sink, temporary));
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
  const { declarators, rest } = declaratorsOf(kind, pattern, value, source, ctx);
  const found: Statement[] = [];
  if (declarators.length > 0) found.push({ type: 'VariableDeclaration', kind, declarations: declarators });
  if (rest.length > 0) found.push(b.statement(b.sequence(rest)));
  return found;
}

/** The declarators a pattern comes to; `rest` is what is left to do after the last of them. */
export function declaratorsOf(
  kind: VariableDeclaration['kind'],
  pattern: Pattern,
  value: Expression,
  source: Node,
  ctx: Context,
): { declarators: VariableDeclarator[]; rest: Expression[] } {
  const declarators: VariableDeclarator[] = [];
  let rest: Expression[] = [];
  const sink: Sink = {
    keepsIterations: false,
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
  withTemporaries(ctx, (temporary) => bindTo(pattern, value, [source], source, ctx, sink, temporary));
  return { declarators, rest };
}

/** Binds one target or pattern. `value` may be evaluated once. */
function bindTo(
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
function prepare(pattern: MemberExpression, ctx: Context, sink: Sink, temporary: Temporary): Place {
  const at = place(pattern, ctx, temporary, [pattern]);
  for (const one of at.before) sink.step(one);
  return at;
}

const memberOf = (pattern: Pattern): MemberExpression | null => {
  const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
  return target.type === 'MemberExpression' ? target : null;
};

const preparedFor = (pattern: Pattern, ctx: Context, sink: Sink, temporary: Temporary): Place | null => {
  const target = memberOf(pattern);
  return target && prepare(target, ctx, sink, temporary);
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
  const name = pattern.left.type === 'Identifier' ? nameOf(pattern.left, ctx) : '';
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
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      const prepared = preparedFor(property.argument, ctx, sink, temporary);
      if (ctx.program.hooks) sink.step(announce(ctx, 'ra', object.value, read(ctx, property, property, name)));
      const rest = b.call(helper(ctx, '$rest'), object.value, { type: 'ArrayExpression', elements: keys });
      bindTo(property.argument, identified(ctx, rest), [property], property, ctx, sink, temporary, prepared);
      continue;
    }
    const key = patternKey(property as Property, ctx, temporary);
    for (const one of [...key.before, ...key.make]) sink.step(one);
    keys.push(key.value);
    const prepared = preparedFor(property.value, ctx, sink, temporary);
    const got = readElement(object.value, key.value, property, propertyName(name, property as Property, ctx), ctx);
    bindTo(property.value, got, [property], property.key, ctx, sink, temporary, prepared);
  }
}

function patternKey(property: Property, ctx: Context, temporary: Temporary) {
  if (property.computed || property.key.type === 'Identifier') {
    return keyOperand(property.key, property.computed, ctx, temporary);
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
  sink.step(b.assign(iteration, b.call(helper(ctx, '$iterate'), value, b.literal(name))));
  const ask = (node: Node, label: string): Expression => {
    const args = [b.id('$'), read(ctx, node, node, label)];
    return ctx.fn.suspendable
      ? b.and(b.call(b.member(iteration, 'ask'), ...args), b.yieldNow())
      : b.call(b.member(iteration, 'tell'), ...args);
  };
  for (const [index, element] of pattern.elements.entries()) {
    if (!element) {
      sink.step(b.call(b.member(iteration, 'take')));
      continue;
    }
    const isRest = element.type === 'RestElement';
    const target = isRest ? element.argument : element;
    const prepared = preparedFor(target, ctx, sink, temporary);
    const label = isRest ? name : `${name}[${index}]`;
    const taken = b.call(b.member(iteration, isRest ? 'rest' : 'take'));
    const got = isRest
      ? [ask(element, label), identified(ctx, taken)]
      : ctx.program.hooks
        ? [ask(element, label), reported(ctx, element, taken)]
        : [taken];
    bindTo(target, b.sequence(got), [element], element, ctx, sink, temporary, prepared);
  }
  if (pattern.elements.at(-1)?.type !== 'RestElement') sink.step(b.call(b.member(iteration, 'close')));
}

const reported = (ctx: Context, node: Node, value: Expression): Expression =>
  got(ctx, b.literal(ctx.program.sites.reads.get(node) ?? 0), value);
