import type {
  SimpleCallExpression as CallExpression,
  Expression,
  MemberExpression,
  NewExpression,
  Node,
  SpreadElement,
  Super,
} from 'estree';
import type { FunctionInfo } from '../3-analyse/model.ts';
import { knownBinding, namespaceMember } from '../3-analyse/visible.ts';
import { noteAtomicCall } from './atomics.ts';
import { noteContainerCall } from './basis.ts';
import * as b from './builders.ts';
import { chainPlace } from './chain.ts';
import { identified } from './hooks.ts';
import { argumentOperands, hold, operand } from './operands.ts';
import { place } from './property.ts';
import { addSite, displayName } from './sites.ts';
import type { Context } from './state.ts';
import { expression } from './visit.ts';

/** A callee that has been evaluated. */
export interface Callee {
  before: Expression[];
  value: Expression;
  /** The object of a method call. */
  self: Expression | null;
  /** The twin it certainly is, with the expression that names it. */
  known: { info: FunctionInfo; twin: Expression } | null;
}

/** Evaluates the callee of a call that stands in no optional chain. */
export function plainCallee(node: Expression | Super, ctx: Context, temporary: () => string, later: Node[]): Callee {
  const { analysis } = ctx.program;
  const binding = knownBinding(node, analysis);
  const info = binding?.known;
  if (info?.suspendable) {
    const value = expression(node, ctx);
    const isHoisted = binding?.kind === 'function' || binding?.kind === 'self';
    // Naming the variable itself first keeps the error of using a constant before its declaration.
    return { before: isHoisted ? [] : [value], value, self: null, known: { info, twin: b.id(info.twin) } };
  }
  if (node.type === 'MemberExpression' && !namespaceMember(node, analysis))
    return methodCallee(node, ctx, temporary, later);
  if (node.type === 'ChainExpression' && node.expression.type === 'MemberExpression') {
    // `(a?.b)()` keeps `a` as `this`, and where there is none, calls undefined.
    const self = b.id(temporary());
    const found = chainPlace(node.expression, ctx, temporary, (at) =>
      b.sequence([...at.before, ...at.makeKey, b.assign(self, at.object), at.access]),
    );
    const { before, value } = hold(found, temporary);
    return { before, value, self, known: null };
  }
  if (node.type === 'Super') return { before: [], value: expression(node, ctx), self: null, known: null };
  const { before, value } = operand(node, ctx, temporary, later);
  return { before, value, self: null, known: null };
}

function methodCallee(node: MemberExpression, ctx: Context, temporary: () => string, later: Node[]): Callee {
  const at = place(node, ctx, temporary, later);
  const method =
    node.property.type === 'PrivateIdentifier' ? ctx.program.analysis.privateNames.get(node.property) : undefined;
  if (method?.function?.suspendable && method.function.kind !== 'generator') {
    const twin = hold(at.access, temporary);
    return {
      before: [...at.before, ...twin.before],
      value: twin.value,
      self: at.object,
      known: { info: method.function, twin: twin.value },
    };
  }
  const fetched = hold(at.value ?? at.access, temporary);
  return {
    before: [...at.before, ...at.makeKey, ...fetched.before],
    value: fetched.value,
    self: at.object,
    known: null,
  };
}

export function callSite(
  ctx: Context,
  node: CallExpression | NewExpression | Node,
  callee: Node,
  name?: string,
): Expression {
  const shown = name ?? displayName(callee, ctx.program.analysis);
  const site = addSite(ctx, { kind: 'call', node, endNode: callee, name: shown });
  noteContainerCall(ctx, node, site);
  noteAtomicCall(ctx, node, site);
  return b.literal(site);
}

/** The call itself, in code that can be suspended: arguments, announcement, twin or plain function. */
export function callValue(node: CallExpression, callee: Callee, ctx: Context, temporary: () => string): Expression {
  const { before, values } = argumentOperands(node.arguments, ctx, temporary);
  const site = callSite(ctx, node, node.callee);
  return b.sequence([...before, invoke(callee, values, site, ctx, temporary)]);
}

/** Calls an evaluated callee with evaluated arguments. */
export function invoke(
  callee: Callee,
  values: (Expression | SpreadElement)[],
  site: Expression,
  ctx: Context,
  temporary: () => string,
): Expression {
  const native = nativeCall(callee, values);
  if (!ctx.fn.suspendable && callee.known) {
    const { twin } = callee.known;
    const task = b.call(b.member(twin, 'call'), callee.self ?? b.undefinedValue(), ...values);
    return b.sequence([b.kernel('atn', site), b.kernel('sync', task)]);
  }
  if (!ctx.fn.suspendable) {
    return b.sequence([b.kernel('atn', site), native]);
  }
  ctx.fn.usesDepth = true;
  if (callee.known) {
    const { twin } = callee.known;
    const task = callee.self ? b.call(b.member(twin, 'call'), callee.self, ...values) : b.call(twin, ...values);
    return b.conditional(b.kernel('at', site, b.id('$d')), b.yieldNow(b.kernel('seg', task)), b.yieldAll(task));
  }
  const self = callee.self ?? b.undefinedValue();
  const twin = b.id(temporary());
  return b.conditional(
    b.assign(twin, b.kernel('fn', callee.value, self, site, b.id('$d'))),
    b.yieldAll(b.call(b.member(twin, 'call'), self, ...values)),
    identified(ctx, native),
  );
}

function nativeCall(callee: Callee, values: (Expression | SpreadElement)[]): Expression {
  if (callee.self) return b.call(b.member(callee.value, 'call'), callee.self, ...values);
  return b.call(callee.value, ...values);
}
