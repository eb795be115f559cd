import type { Expression, Identifier, MemberExpression, Node } from 'estree';
import { mayBeRemote } from '../3-analyse/remote.ts';
import * as b from './builders.ts';
import { maker, methodKind } from './functions.ts';
import { helper } from './helpers/helpers.ts';
import { announce, got, put } from './hooks.ts';
import { keyOperand, type Operand, operand } from './operands.ts';
import { type Context, lexicalOwner } from './state.ts';
import { expression } from './visit.ts';

/** An object and a key, both evaluated: what a hook is told, and how to get at the property. */
export interface Place {
  before: Expression[];
  object: Expression;
  key: Expression;
  /** Makes the key a property key; the specification has it done just before the access. */
  makeKey: Expression[];
  access: Expression;
  /** The object may live in another process. */
  remote: boolean;
  /** How to read it, where that is not `access`. */
  value?: Expression;
  /** `super.x` inside a twin that cannot say `super`: how to write it. */
  write?: (value: Expression) => Expression;
}

/** Evaluates object and key of a member expression. `later` are evaluated before it is last used. */
export function place(node: MemberExpression, ctx: Context, temporary: () => string, later: Node[] = []): Place {
  if (node.object.type === 'Super') return superPlace(node, ctx, temporary);
  const after = node.computed ? [node.property, ...later] : later;
  const object = operand(node.object, ctx, temporary, after);
  return placeOf(object, node, ctx, temporary, later);
}

/** The same with an object that has been evaluated already. */
export function placeOf(
  object: Operand,
  node: MemberExpression,
  ctx: Context,
  temporary: () => string,
  later: Node[] = [],
): Place {
  const key = keyOperand(node.property, node.computed, ctx, temporary, object.value, later);
  const access = node.computed
    ? b.element(object.value, key.value)
    : ({ ...b.member(object.value, ''), property: node.property } as MemberExpression);
  return {
    before: [...object.before, ...key.before],
    object: object.value,
    key: key.value,
    makeKey: key.make,
    access: b.at(access, node),
    remote: isRemoteAccess(node, ctx),
    ...privateMethod(node, access, ctx),
  };
}

/** Code that cannot be suspended must do without: the kernel says so where it tries. */
export const isRemoteAccess = (node: MemberExpression, ctx: Context): boolean =>
  ctx.fn.suspendable && mayBeRemote(node, ctx.program.analysis, ctx.program.remote);

/** A private method is its own twin; who wants it as a value gets the plain function. */
function privateMethod(node: MemberExpression, access: Expression, ctx: Context): { value?: Expression } {
  if (node.property.type !== 'PrivateIdentifier') return {};
  const method = ctx.program.analysis.privateNames.get(node.property)?.function;
  if (!method?.suspendable || !method.node) return {};
  const make = maker(ctx, methodKind(method.node, ctx), `#${node.property.name}`, method.node.params);
  return { value: b.call(helper(ctx, '$private'), access, make) };
}

function superPlace(node: MemberExpression, ctx: Context, temporary: () => string): Place {
  const key = keyOperand(node.property, node.computed, ctx, temporary);
  const { owner, crossesTwin } = lexicalOwner(ctx);
  const object = expression({ type: 'ThisExpression' }, ctx);
  // Before `super()` there is no `this`, and that is found out before the key is looked at.
  const before = owner.info.kind === 'constructor' && node.computed ? [object, ...key.before] : key.before;
  const rest = { before, object, key: key.value, makeKey: key.make, remote: false };
  if (!crossesTwin && !owner.superByHelper) {
    const access = node.computed
      ? b.element({ type: 'Super' }, key.value)
      : b.member({ type: 'Super' }, (node.property as Identifier).name);
    return { ...rest, access: b.at(access, node) };
  }
  owner.needsSuper = true;
  return {
    ...rest,
    access: b.call(b.id('$superGet'), key.value),
    write: (value) => b.call(b.id('$superSet'), key.value, value),
  };
}

/** Reads a place: `before` must have been done. */
export function readPlace(at: Place, site: Expression | null, ctx: Context): Expression[] {
  const plain = at.value ?? at.access;
  const value = at.remote
    ? b.conditional(b.kernel('remote', at.object), b.yieldAll(b.kernel('get', at.object, at.key)), plain)
    : plain;
  if (!site) return [...at.makeKey, value];
  return [...at.makeKey, announce(ctx, 'r', at.object, at.key, site), got(ctx, site, value)];
}

/** The same place once it has been read: its key is made. */
export const again = (at: Place): Place => ({ ...at, makeKey: [] });

/** Writes a place; `value` must be repeatable where the program may hold remote objects. */
export function writePlace(at: Place, value: Expression, site: Expression | null, ctx: Context): Expression[] {
  const reported = site ? put(ctx, site, value) : value;
  const native = at.write ? at.write(reported) : b.assign(at.access, reported);
  const write = at.remote
    ? b.conditional(
        b.kernel('remote', at.object),
        b.sequence([b.yieldAll(b.kernel('set', at.object, at.key, reported)), value]),
        native,
      )
    : native;
  return site ? [...at.makeKey, announce(ctx, 'w', at.object, at.key, site), write] : [...at.makeKey, write];
}
