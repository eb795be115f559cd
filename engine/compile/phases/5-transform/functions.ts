import type {
  ArrowFunctionExpression,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  Pattern,
  Statement,
} from 'estree';
import type { FunctionInfo, FunctionNode } from '../3-analyse/model.ts';
import { functionBody } from './bodies.ts';
import * as b from './builders.ts';
import { helper } from './helpers/helpers.ts';
import { type Context, FunctionState } from './state.ts';

/** The `length` of a function: its parameters before the first default or rest. */
export function lengthOf(params: Pattern[]): number {
  const end = params.findIndex((param) => param.type === 'AssignmentPattern' || param.type === 'RestElement');
  return end < 0 ? params.length : end;
}

export const generic = (count: number): Pattern[] => Array.from({ length: count }, (_, index) => b.id(`$${index}`));

export const infoOf = (ctx: Context, node: FunctionNode): FunctionInfo => {
  const info = ctx.program.analysis.functions.get(node);
  if (!info) throw new Error('a function was not analysed');
  return info;
};

/** The twin of a function, as a generator function. */
export function twinExpression(
  node: FunctionNode,
  ctx: Context,
  name: string,
  options: { superByHelper?: boolean; constructs?: string; isDerived?: boolean } = {},
): FunctionExpression {
  const info = infoOf(ctx, node);
  info.name ||= name;
  const fn = new FunctionState(info, ctx.fn, true);
  fn.superByHelper = options.superByHelper ?? false;
  fn.constructs = options.constructs ?? null;
  fn.isDerived = options.isDerived ?? false;
  const { params, body } = functionBody(node, { ...ctx, fn });
  return b.functionExpression(null, params, body, true);
}

/** A function that is never suspended, as it stands. */
export function plainFunction<T extends FunctionExpression | ArrowFunctionExpression | FunctionDeclaration>(
  node: T,
  ctx: Context,
  name: string,
): T {
  const info = infoOf(ctx, node);
  info.name ||= name;
  const fn = new FunctionState(info, ctx.fn, false);
  const { params, body } = functionBody(node, { ...ctx, fn });
  const only = body[0];
  const isExpression =
    node.type === 'ArrowFunctionExpression' &&
    node.body.type !== 'BlockStatement' &&
    body.length === 1 &&
    only?.type === 'ReturnStatement';
  return {
    ...node,
    params,
    body: isExpression ? only.argument : b.block(body),
    expression: isExpression,
  } as T;
}

/** `constructor`: a function expression that asks for `new.target`. */
export type PlainKind = 'arrow' | 'expression' | 'constructor' | 'method' | 'generator';

export function plainKind(info: FunctionInfo): PlainKind {
  if (info.kind === 'arrow' || info.kind === 'generator') return info.kind;
  return info.usesNewTarget ? 'constructor' : 'expression';
}

export const methodKind = (node: FunctionNode, ctx: Context): PlainKind =>
  infoOf(ctx, node).kind === 'generator' ? 'generator' : 'method';

/**
 * A function at the head of the program that makes the plain function of a twin: of the kind, name and
 * length that the learner's has. `name` null: given as a second argument, a property key.
 */
export function maker(ctx: Context, kind: PlainKind, name: string | null, params: Pattern[]): Expression {
  const length = lengthOf(params);
  const key = `${kind} ${length} ${params.length > length} ${JSON.stringify(name)}`;
  const known = ctx.program.makers.get(key);
  if (known) return b.id(known.name);
  const own = `$make${ctx.program.makers.size + 1}`;
  const isMethod = kind === 'method' || kind === 'generator';
  const plain = b.named(name ?? b.id('$name'), plainOf(kind, length, params), isMethod);
  const made = kind === 'generator' ? generatorOf(ctx, plain) : tied(ctx, b.id('$g'), plain, kind === 'constructor');
  const declaration = b.constant(own, b.arrow(name === null ? [b.id('$g'), b.id('$name')] : [b.id('$g')], made));
  ctx.program.makers.set(key, { name: own, declaration });
  return b.id(own);
}

/** A plain function tied to its twin. If it asks for `new.target`, its construction has to tell the twin. */
function tied(ctx: Context, twin: Expression, plain: Expression, asks: boolean): Expression {
  const made = b.kernel('def', twin, plain);
  if (!asks) return made;
  return b.call(
    helper(ctx, '$asking'),
    b.id('$'),
    made,
    twin,
    b.arrow([b.id('$v')], b.assign(b.id('$nt'), b.id('$v'))),
  );
}

/** A learner's generator function: each call begins a generator of its twin (`$begin`). */
const generatorOf = (ctx: Context, plain: Expression): Statement[] => [
  b.constant('$f', plain),
  { type: 'ReturnStatement', argument: b.call(helper(ctx, '$generator'), b.id('$f')) },
];

function plainOf(kind: PlainKind, length: number, params: Pattern[]): Expression {
  if (kind === 'arrow') {
    const hasMore = params.length > length;
    const rest: Pattern[] = hasMore ? [{ type: 'RestElement', argument: b.id('$r') }] : [];
    const given = [
      ...(generic(length) as Expression[]),
      ...(hasMore ? [{ type: 'SpreadElement' as const, argument: b.id('$r') }] : []),
    ];
    return b.arrow([...generic(length), ...rest], b.kernel('sync', b.call(b.id('$g'), ...given)));
  }
  if (kind === 'generator') {
    const inner = b.call(b.member(b.id('$g'), 'apply'), { type: 'ThisExpression' }, b.id('arguments'));
    const begun = b.call(b.id('$begin'), b.id('$'), b.id('$f'), inner);
    return b.functionExpression(null, generic(length), [{ type: 'ReturnStatement', argument: begun }]);
  }
  const body = [syncApply('$g', kind === 'constructor')];
  return b.functionExpression(null, generic(length), body.flat());
}

/** `return $.sync(twin.apply(this, arguments))`; a function that may be constructed hands on `new.target`. */
function syncApply(twin: string, passesNewTarget: boolean): Statement[] {
  const task = b.call(b.member(b.id(twin), 'apply'), { type: 'ThisExpression' }, b.id('arguments'));
  const run: Statement = { type: 'ReturnStatement', argument: b.kernel('sync', task) };
  if (!passesNewTarget) return [run];
  const target: Expression = {
    type: 'MetaProperty',
    meta: b.id('new'),
    property: b.id('target'),
  };
  return [b.statement(b.assign(b.id('$nt'), target)), run];
}

/** A function expression or arrow in value position; see `nameHint` for the names. */
export function functionValue(
  node: FunctionExpression | ArrowFunctionExpression,
  ctx: Context,
  name: string,
  native: string | null,
): Expression {
  const info = infoOf(ctx, node);
  const self = node.type === 'FunctionExpression' && node.id ? ctx.program.analysis.bindings.get(node.id) : null;
  const own = self?.original ?? name;
  info.name = own || (node.type === 'ArrowFunctionExpression' ? '() => …' : 'function () { … }');
  if (!info.suspendable) {
    const plain = plainFunction(node, ctx, own);
    if (self) {
      (plain as FunctionExpression).id = b.id(self.printed);
      return self.printed === self.original ? plain : b.call(helper(ctx, '$name'), plain, b.literal(self.original));
    }
    return own === native ? plain : b.named(own, plain);
  }
  const make = maker(ctx, plainKind(info), own, node.params);
  const twin = twinExpression(node, ctx, own);
  if (!self) return b.call(make, twin);
  // The function sees itself under its name, and so does its twin.
  const twinName = info.twin;
  return b.call(
    b.arrow(
      [],
      [
        b.constant(self.printed, b.call(make, b.id(twinName))),
        { type: 'ReturnStatement', argument: b.id(self.printed) },
        { ...twin, type: 'FunctionDeclaration', id: b.id(twinName) } as FunctionDeclaration,
      ],
    ),
  );
}

/** A function declaration and, before the statements of its block, what ties it to its twin. */
export function declaredFunction(
  node: FunctionDeclaration,
  ctx: Context,
  printed: string,
  original: string,
  isBlockScoped: boolean,
): { declarations: Statement[]; start: Statement[] } {
  const info = infoOf(ctx, node);
  info.name = original;
  const start: Statement[] = [];
  if (printed !== original) {
    start.push(b.statement(b.call(helper(ctx, '$name'), b.id(printed), b.literal(original))));
  }
  if (!info.suspendable) {
    const plain = plainFunction(node, ctx, original);
    return { declarations: [{ ...plain, id: b.id(printed) }], start };
  }
  const twin = info.twin || `${printed}$g${++ctx.program.nextNumber}`;
  const twinDeclaration = b.at(
    { ...twinExpression(node, ctx, original), type: 'FunctionDeclaration', id: b.id(twin) } as FunctionDeclaration,
    node,
  );
  if (info.kind === 'generator') {
    const made = b.call(maker(ctx, 'generator', original, node.params), b.id(twin));
    return {
      declarations: [twinDeclaration],
      start: [b.declare(isBlockScoped ? 'let' : 'var', [[b.id(printed), made]])],
    };
  }
  const params = generic(lengthOf(node.params));
  start.unshift(b.statement(tied(ctx, b.id(twin), b.id(printed), info.usesNewTarget)));
  return {
    declarations: [
      b.at(b.functionDeclaration(printed, params, syncApply(twin, info.usesNewTarget)), node),
      twinDeclaration,
    ],
    start,
  };
}
