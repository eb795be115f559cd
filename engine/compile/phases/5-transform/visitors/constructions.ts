import type * as es from 'estree';
import { partsOf } from '../../3-analyse/constructions.ts';
import { superHelpers } from '../bodies.ts';
import * as b from '../builders.ts';
import { callSite } from '../callee.ts';
import { generic, lengthOf, twinExpression } from '../functions.ts';
import { helper } from '../helpers/helpers.ts';
import { isAnonymous, nameHint } from '../naming.ts';
import { type Context, FunctionState, prologue } from '../state.ts';
import type { FieldKeys } from './field-keys.ts';

type Member = es.MethodDefinition | es.PropertyDefinition | es.StaticBlock;

/** The parts of a class that is constructed by a task (`$construct`). */
export interface Lowered {
  /** Runs first of all static code: says how the class is constructed. */
  start: es.Statement[];
  /** The constructor that `new` and built-ins call. */
  constructorMember: es.MethodDefinition;
}

/** `inner`: the name by which the class's own code can refer to it. */
export function lowerConstruction(node: es.Class, ctx: Context, name: string, inner: string, keys: FieldKeys): Lowered {
  const members = node.body.body as Member[];
  const written = members.find((one) => one.type === 'MethodDefinition' && one.kind === 'constructor');
  const method = written?.type === 'MethodDefinition' ? written.value : null;
  const isDerived = node.superClass !== null && node.superClass !== undefined;
  const stamps = isDerived && members.some(isPrivateMember);
  const init = method
    ? twinExpression(method, ctx, name, { superByHelper: true, constructs: inner, isDerived })
    : b.literal(null);
  const parts = [
    b.property(b.id('derived'), b.literal(isDerived)),
    b.property(b.id('init'), init),
    b.property(b.id('fields'), fieldsOf(node, ctx, name, keys)),
    b.property(b.id('stamps'), b.literal(stamps)),
    b.property(b.id('site'), callSite(ctx, node.superClass ?? node, node.superClass ?? node, 'super')),
  ];
  const prototype = b.member({ type: 'ThisExpression' }, 'prototype');
  const record: es.Expression = { type: 'ObjectExpression', properties: parts };
  return {
    start: [
      b.constant('$home', { type: 'ObjectExpression', properties: [b.property(b.id('o'), prototype)] }),
      b.statement(b.call(helper(ctx, '$class'), b.id('$'), { type: 'ThisExpression' }, record)),
    ],
    constructorMember: shell(method, ctx, inner, isDerived, stamps),
  };
}

export const isPrivateMember = (one: Member): boolean =>
  one.type !== 'StaticBlock' && !one.static && one.key.type === 'PrivateIdentifier';

/** What stays of a field: private ones must be declared. */
export const declaredField = (node: es.PropertyDefinition): es.PropertyDefinition[] =>
  node.key.type === 'PrivateIdentifier' ? [{ ...node, value: null }] : [];

function shell(
  method: es.FunctionExpression | null,
  ctx: Context,
  inner: string,
  isDerived: boolean,
  stamps: boolean,
): es.MethodDefinition {
  const target: es.Expression = { type: 'MetaProperty', meta: b.id('new'), property: b.id('target') };
  const self: es.Expression = isDerived ? b.undefinedValue() : { type: 'ThisExpression' };
  const task = b.call(helper(ctx, '$construct'), b.id('$'), b.id(inner), b.id('arguments'), target, self);
  const run: es.Statement = { type: 'ReturnStatement', argument: b.kernel('sync', task) };
  const callsSuper = b.statement(b.call({ type: 'Super' }));
  const body: es.Statement = {
    type: 'IfStatement',
    test: b.isUndefined(b.id('$stamping')),
    consequent: run,
    alternate: stamps ? callsSuper : null,
  };
  const value = b.functionExpression(null, generic(method ? lengthOf(method.params) : 0), [
    isDerived && !stamps ? run : body,
  ]);
  return {
    type: 'MethodDefinition',
    kind: 'constructor',
    key: b.id('constructor'),
    value,
    computed: false,
    static: false,
  };
}

/** The initialisers of all fields, as one generator function called on the new object; null where there are none. */
function fieldsOf(node: es.Class, ctx: Context, className: string, keys: FieldKeys): es.Expression {
  const members = node.body.body as Member[];
  const fields = members.filter((one) => one.type === 'PropertyDefinition' && !one.static) as es.PropertyDefinition[];
  if (fields.length === 0) return b.literal(null);
  const [info] = partsOf(node, ctx.program.analysis).filter((part) => part.kind === 'initialiser');
  const fn = new FunctionState(
    info ?? (ctx.program.analysis.constructions.get(node) as FunctionState['info']),
    ctx.fn,
    true,
  );
  fn.info.name = className;
  fn.superByHelper = true;
  const inner = { ...ctx, fn };
  const body = fields.map((field) => b.statement(b.at(definition(field, inner, keys), field)));
  const start = prologue(fn);
  if (fn.needsSuper) start.push(...superHelpers(inner));
  if (fn.needsNewTarget) start.push(b.constant('$newTarget', b.undefinedValue()));
  return b.functionExpression(null, [], [...start, ...body], true);
}

/** A field of `this`, which is the new object or the class. */
export function definition(field: es.PropertyDefinition, ctx: Context, keys: FieldKeys): es.Expression {
  const { key, value } = field;
  const self: es.Expression = { type: 'ThisExpression' };
  if (key.type === 'PrivateIdentifier') {
    const given = value ? nameHint(value, ctx, `#${key.name}`, null) : b.undefinedValue();
    return b.assign(b.member(self, key), given);
  }
  const own = keys.of(field);
  const name = own.type === 'Literal' ? String(own.value) : '';
  let given = value ? nameHint(value, ctx, name, null) : b.undefinedValue();
  if (value && own.type !== 'Literal' && isAnonymous(value)) given = b.call(helper(ctx, '$nameBy'), given, own);
  return b.call(helper(ctx, '$field'), self, own, given);
}
