import type * as es from 'estree';
import { staticPartsOf } from '../../3-analyse/constructions.ts';
import type { Analysis } from '../../3-analyse/model.ts';
import { blockStatements } from '../blocks.ts';
import { activation } from '../bodies.ts';
import * as b from '../builders.ts';
import { infoOf, maker, methodKind, plainFunction, twinExpression } from '../functions.ts';
import { helper } from '../helpers/helpers.ts';
import { nameHint } from '../naming.ts';
import { addSite } from '../sites.ts';
import { type Context, FunctionState, fresh, prologue } from '../state.ts';
import { expression } from '../visit.ts';
import { declaredField, isPrivateMember, lowerConstruction } from './constructions.ts';
import { FieldKeys } from './field-keys.ts';
import { loweredStatics } from './statics.ts';

type Member = es.MethodDefinition | es.PropertyDefinition | es.StaticBlock;

export function ClassDeclaration(node: es.ClassDeclaration, ctx: Context): es.Node {
  const { analysis } = ctx.program;
  const binding = node.id ? analysis.bindings.get(node.id) : null;
  if (!binding || (binding.printed === binding.original && !hasSteps(node, analysis)))
    return { ...classNode(node, ctx, node.id?.name ?? ''), type: 'ClassDeclaration' } as es.ClassDeclaration;
  // The class keeps its name inside, the variable outside has another.
  return b.declare('let', [[b.id(binding.printed), classValue(node, ctx, binding.original, null)]]);
}

const innerName = (node: es.Class, ctx: Context): string => {
  const scope = ctx.program.analysis.classes.get(node);
  return (node.id && scope?.bindings.get(node.id.name)?.printed) ?? node.id?.name ?? '';
};

export const ClassExpression = (node: es.ClassExpression, ctx: Context): es.Expression =>
  classValue(node, ctx, '', null);

/** A class in value position; see `nameHint` for the names. */
export function classValue(node: es.Class, ctx: Context, name: string, native: string | null): es.Expression {
  const own = node.id ? (ctx.program.analysis.bindings.get(node.id)?.original ?? node.id.name) : name;
  const inner = node.id ? innerName(node, ctx) : null;
  if (hasSteps(node, ctx.program.analysis)) return evaluatedInSteps(node, ctx, own, inner);
  const made = { ...classNode(node, ctx, own), type: 'ClassExpression' } as es.ClassExpression;
  if (inner === null) return own === native ? made : b.named(own, made);
  made.id = b.id(inner);
  return inner === own ? made : b.call(helper(ctx, '$name'), made, b.literal(own));
}

/** Whether a thread can be suspended while the class is evaluated. */
const hasSteps = (node: es.Class, analysis: Analysis): boolean =>
  staticPartsOf(node, analysis).some((part) => part.suspendable);

/** A class whose static parts run after it has been made, in steps. */
function evaluatedInSteps(node: es.Class, ctx: Context, name: string, inner: string | null): es.Expression {
  const parts = fresh(ctx, 'p');
  ctx.fn.declare(parts);
  const made = { ...classNode(node, ctx, name, parts), type: 'ClassExpression' } as es.ClassExpression;
  if (inner !== null) made.id = b.id(inner);
  const task = b.call(helper(ctx, '$static'), made, b.id(parts));
  if (ctx.fn.suspendable) return b.yieldAll(task);
  const site = addSite(ctx, { kind: 'call', node, name: `class ${name}` });
  return b.sequence([b.kernel('atn', b.literal(site)), b.kernel('sync', task)]);
}

/** `parts`: the variable that gets the static parts, where they do not run at once. */
function classNode(node: es.Class, ctx: Context, name: string, parts: string | null = null): es.Class {
  const wraps: es.Expression[] = [];
  const superClass = node.superClass ? expression(node.superClass, ctx) : null;
  const isLowered = ctx.program.analysis.constructions.get(node)?.suspendable ?? false;
  // Its empty constructor has to name the class.
  const own = isLowered && !node.id ? b.id(fresh(ctx, 'C')) : null;
  const isMoved = (one: Member): boolean =>
    one.type === 'StaticBlock' || one.static ? parts !== null && one.type !== 'MethodDefinition' : isLowered;
  const keys = new FieldKeys(node, ctx, isMoved);
  const lowered = isLowered ? lowerConstruction(node, ctx, name, own?.name ?? innerName(node, ctx), keys) : null;
  const statics = parts === null ? [] : [loweredStatics(node, ctx, name, parts, keys)];
  const members = (node.body.body as Member[]).flatMap((one): Member[] => {
    if (one.type === 'PropertyDefinition' && isMoved(one)) {
      keys.put(one);
      return declaredField(one);
    }
    if (one.type === 'StaticBlock') return parts === null ? [staticBlock(one, name, ctx)] : [];
    if (lowered !== null && one.type === 'MethodDefinition' && one.kind === 'constructor') return [];
    return member(one, node, ctx, name, wraps).map((made) => keys.before(made));
  });
  members.push(...keys.left());
  if (ctx.program.hooks) wraps.unshift(b.kernel('o', { type: 'ThisExpression' }));
  const isNamed = node.id ? innerName(node, ctx) === name : own === null && parts === null;
  if ((own !== null || parts !== null) && !isNamed && !hasName(node)) {
    wraps.unshift(b.call(helper(ctx, '$name'), { type: 'ThisExpression' }, b.literal(name)));
  }
  const hidden = node.superClass ? (node.body.body as Member[]).filter(isPrivateMember).map(privateName) : [];
  if (hidden.length > 0) {
    wraps.unshift(b.kernel('hides', { type: 'ThisExpression' }, b.literal([...new Set(hidden)].join(', '))));
  }
  const start = [...wraps.map(b.statement), ...keys.start(), ...(lowered?.start ?? []), ...statics];
  if (lowered !== null) members.unshift(lowered.constructorMember);
  if (start.length > 0) members.unshift({ type: 'StaticBlock', body: start });
  return { ...node, id: own ?? node.id, superClass, body: { ...node.body, body: members } } as es.Class;
}

const privateName = (one: Member): string => (one.type === 'StaticBlock' ? '' : keyName(one));

/** A static member that takes the place of the class's name. */
const hasName = (node: es.Class): boolean =>
  (node.body.body as Member[]).some(
    (one) => one.type !== 'StaticBlock' && one.static && !one.computed && keyName(one) === 'name',
  );

function member(
  node: es.MethodDefinition | es.PropertyDefinition,
  owner: es.Class,
  ctx: Context,
  className: string,
  wraps: es.Expression[],
): (es.MethodDefinition | es.PropertyDefinition)[] {
  if (node.type === 'PropertyDefinition') return [field(node, className, ctx)];
  const plainName = node.computed ? '' : keyName(node);
  const name = node.kind === 'constructor' ? className : className ? `${className}.${plainName}` : plainName;
  const method = node.value;
  const info = infoOf(ctx, method);
  info.name = name;
  if (!info.suspendable) {
    const key = node.computed ? expression(node.key, ctx) : node.key;
    return [{ ...node, key, value: plainFunction(method, ctx, name) } as es.MethodDefinition];
  }
  const twin = twinExpression(method, ctx, name);
  // Accesses of a private method are told by its name, so it can be its own twin.
  if (node.key.type === 'PrivateIdentifier') return [{ ...node, value: twin } as es.MethodDefinition];
  const home: es.Expression = node.static
    ? { type: 'ThisExpression' }
    : b.member({ type: 'ThisExpression' }, 'prototype');
  if (!node.computed) {
    if (isLast(node, owner)) {
      wraps.push(
        b.call(
          helper(ctx, '$wrap'),
          home,
          b.literal(plainName),
          maker(ctx, methodKind(method, ctx), plainName, method.params),
        ),
      );
    }
    return [{ ...node, value: twin } as es.MethodDefinition];
  }
  const kept = fresh(ctx, 'k');
  ctx.fn.declare(kept);
  const key = b.assign(b.id(kept), b.call(helper(ctx, '$key'), expression(node.key, ctx)));
  wraps.push(b.call(helper(ctx, '$wrap'), home, b.id(kept), maker(ctx, methodKind(method, ctx), null, method.params)));
  return [{ ...node, key, value: twin } as es.MethodDefinition];
}

const keyName = (node: es.MethodDefinition | es.PropertyDefinition): string => {
  const { key } = node;
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' ? String(key.value) : '';
};

/** Of several members with one name, the last stays. */
function isLast(node: es.MethodDefinition, owner: es.Class): boolean {
  const same = owner.body.body.filter(
    (one) =>
      one.type === 'MethodDefinition' && !one.computed && one.static === node.static && keyName(one) === keyName(node),
  );
  return same.at(-1) === node;
}

/** Code of an initialiser: it has no body of its own to declare variables in. */
function initialiser<T>(
  node: es.Node,
  className: string,
  ctx: Context,
  make: (inner: Context) => T,
): { value: T; fn: FunctionState } {
  const info = ctx.program.analysis.functions.get(node);
  if (!info) throw new Error('an initialiser was not analysed');
  info.name = className;
  const fn = new FunctionState(info, ctx.fn, false);
  return { value: make({ ...ctx, fn }), fn };
}

function field(node: es.PropertyDefinition, className: string, ctx: Context): es.PropertyDefinition {
  const key = node.computed ? expression(node.key, ctx) : node.key;
  if (!node.value) return { ...node, key } as es.PropertyDefinition;
  const name = node.computed ? '' : keyName(node);
  const { value, fn } = initialiser(node, className, ctx, (inner) =>
    nameHint(node.value as es.Expression, inner, name, node.computed ? null : name),
  );
  const start = prologue(fn);
  if (fn.needsSuper) start.push(...superAccess());
  if (fn.needsNewTarget) start.push(b.constant('$newTarget', b.undefinedValue()));
  const wrapped =
    start.length === 0 ? value : b.call(b.arrow([], [...start, { type: 'ReturnStatement', argument: value }]));
  return { ...node, key, value: wrapped } as es.PropertyDefinition;
}

function superAccess() {
  const property = b.element({ type: 'Super' }, b.id('$k'));
  return [
    b.constant('$superGet', b.arrow([b.id('$k')], property)),
    b.constant('$superSet', b.arrow([b.id('$k'), b.id('$v')], b.assign(property, b.id('$v')))),
  ];
}

function staticBlock(node: es.StaticBlock, className: string, ctx: Context): es.StaticBlock {
  const scope = ctx.program.analysis.scopes.get(node) ?? null;
  const { value, fn } = initialiser(node, className, ctx, (inner) => [
    ...activation(scope, inner),
    ...blockStatements(node.body, inner, null),
  ]);
  const start = prologue(fn);
  if (fn.needsSuper) start.push(...superAccess());
  if (fn.needsNewTarget) start.push(b.constant('$newTarget', b.undefinedValue()));
  return { ...node, body: [...start, ...value] };
}
