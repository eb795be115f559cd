import type * as es from 'estree';
import { mayBeRemoteText } from '../../3-analyse/remote.ts';
import * as b from '../builders.ts';
import { functionValue, infoOf, maker, methodKind, plainFunction, plainKind, twinExpression } from '../functions.ts';
import { helper } from '../helpers/helpers.ts';
import { identified } from '../hooks.ts';
import { isAnonymous, nameHint } from '../naming.ts';
import { readWhole } from '../operands.ts';
import { displayName } from '../sites.ts';
import { type Context, fresh } from '../state.ts';
import { spreadValues } from '../stepping.ts';
import { expression } from '../visit.ts';

export function ArrayExpression(node: es.ArrayExpression, ctx: Context): es.Expression {
  const elements = node.elements.map((one) => {
    if (one === null) return null;
    return one.type === 'SpreadElement' ? spreadValues(one, ctx) : expression(one, ctx);
  });
  return identified(ctx, b.at({ ...node, elements }, node));
}

/** The text of an object that lives in another process is fetched: a call that waits. */
export function TemplateLiteral(node: es.TemplateLiteral, ctx: Context): es.Expression {
  const { analysis, remote } = ctx.program;
  const expressions = node.expressions.map((one) => {
    const value = expression(one, ctx);
    if (!ctx.fn.suspendable || !mayBeRemoteText(one, analysis, remote)) return value;
    const kept = b.id(fresh(ctx, 't'));
    ctx.fn.declare(kept.name);
    const text = b.yieldAll(b.kernel('text', kept));
    return b.conditional(b.kernel('remote', b.assign(kept, value)), text, kept);
  });
  return { ...node, expressions };
}

export function ObjectExpression(node: es.ObjectExpression, ctx: Context): es.Expression {
  const usesSuper = node.properties.some(
    (one) =>
      one.type === 'Property' && one.method && isSuspendable(one, ctx) && infoOf(ctx, one.value as never).usesSuper,
  );
  const home = usesSuper ? fresh(ctx, 'h') : null;
  const properties = node.properties.map((one) =>
    one.type === 'SpreadElement'
      ? { ...one, argument: readWhole((one as es.SpreadElement).argument, ctx) }
      : property(one, ctx, home),
  );
  const object: es.Expression = b.at({ ...node, properties }, node);
  if (home === null) return identified(ctx, object);
  ctx.fn.declare(home);
  const made = b.assign(b.member(b.id(home), 'o'), object);
  return b.sequence([b.assign(b.id(home), { type: 'ObjectExpression', properties: [] }), identified(ctx, made)]);
}

const isSuspendable = (node: es.Property, ctx: Context): boolean =>
  node.value.type === 'FunctionExpression' && infoOf(ctx, node.value).suspendable;

function property(node: es.Property, ctx: Context, home: string | null): es.Property {
  const { analysis } = ctx.program;
  if (node.method || node.kind !== 'init') return methodProperty(node, ctx, home);
  if (node.computed) return computedProperty(node, ctx);
  const { key } = node;
  const name = key.type === 'Identifier' ? key.name : displayName(key, analysis);
  const literal = node.key.type === 'Literal' ? String(node.key.value) : name;
  const isPrototype = literal === '__proto__' && !node.shorthand;
  const value = nameHint(node.value as es.Expression, ctx, isPrototype ? '' : literal, isPrototype ? null : literal);
  return { ...node, key, value, shorthand: false };
}

/** The name of an anonymous function is the value of the key, which a literal gives to plain functions itself. */
function computedProperty(node: es.Property, ctx: Context): es.Property {
  const value = node.value as es.Expression;
  const key = expression(node.key, ctx);
  if ((value.type !== 'FunctionExpression' && value.type !== 'ArrowFunctionExpression') || !isAnonymous(value)) {
    return { ...node, key, value: isAnonymous(value) ? nameHint(value, ctx, '', '') : expression(value, ctx) };
  }
  if (!infoOf(ctx, value).suspendable) return { ...node, key, value: functionValue(value, ctx, '', '') };
  const kept = fresh(ctx, 'k');
  ctx.fn.declare(kept);
  const make = maker(ctx, plainKind(infoOf(ctx, value)), null, value.params);
  return {
    ...node,
    key: b.assign(b.id(kept), b.call(helper(ctx, '$key'), key)),
    value: b.call(make, twinExpression(value, ctx, ''), b.id(kept)),
  };
}

function methodProperty(node: es.Property, ctx: Context, home: string | null): es.Property {
  const method = node.value as es.FunctionExpression;
  const name =
    node.key.type === 'Identifier' && !node.computed
      ? node.key.name
      : String((node.key as { value?: unknown }).value ?? '');
  let key = node.computed ? expression(node.key, ctx) : node.key;
  if (node.kind !== 'init' || !isSuspendable(node, ctx)) {
    return { ...node, key, value: plainFunction(method, ctx, name) };
  }
  const isHome = home !== null && infoOf(ctx, method).usesSuper;
  let twin: es.Expression = twinExpression(method, ctx, name, { superByHelper: isHome });
  if (isHome) twin = b.call(b.arrow([b.id('$home')], twin), b.id(home));
  if (!node.computed) {
    const isPrototype = name === '__proto__';
    return {
      ...b.property(
        isPrototype ? b.literal(name) : key,
        b.call(maker(ctx, methodKind(method, ctx), name, method.params), twin),
        isPrototype,
      ),
    };
  }
  const kept = fresh(ctx, 'k');
  ctx.fn.declare(kept);
  key = b.assign(b.id(kept), b.call(helper(ctx, '$key'), key));
  return b.property(key, b.call(maker(ctx, methodKind(method, ctx), null, method.params), twin, b.id(kept)), true);
}
