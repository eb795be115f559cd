import type * as es from 'estree';
import { some } from '../../2-parse/ast.ts';
import { isVisibleMember, namespaceMember } from '../../3-analyse/visible.ts';
import * as b from '../builders.ts';
import { chain } from '../chain.ts';
import { helper } from '../helpers/helpers.ts';
import { readVariable } from '../hooks.ts';
import { namespaceObject } from '../namespaces.ts';
import { isRemoteAccess, place, readPlace } from '../property.ts';
import { displayName, readSite } from '../sites.ts';
import { type Context, type FunctionState, lexicalOwner, withTemporaries } from '../state.ts';
import { visitChildren } from '../visit.ts';
import { isRewrittenCallee } from './calls.ts';

export function Identifier(node: es.Identifier, ctx: Context): es.Expression {
  const binding = ctx.program.analysis.bindings.get(node);
  if (binding === undefined && node.name === 'arguments') {
    const { owner, crossesTwin } = lexicalOwner(ctx);
    if (!crossesTwin) return b.id('arguments');
    owner.needsArguments = true;
    return b.id('$arguments');
  }
  if (!binding) return b.id(node.name);
  if (binding.kind === 'namespace') return namespaceObject(ctx.program, binding);
  return readVariable(ctx, binding, node);
}

export function ThisExpression(_node: es.ThisExpression, ctx: Context): es.Expression {
  const { owner, crossesTwin } = lexicalOwner(ctx);
  if (owner.info.kind === 'module') return b.undefinedValue();
  if (owner.suspendable && owner.info.kind === 'constructor') return constructed(owner, ctx);
  if (!crossesTwin) return { type: 'ThisExpression' };
  owner.needsThis = true;
  return owner.info.kind === 'constructor' ? b.call(b.id('$this')) : b.id('$this');
}

/** `this` in a constructor that can be suspended. In a derived class there is none before `super()`. */
const constructed = (owner: FunctionState, ctx: Context): es.Expression =>
  owner.isDerived ? b.call(helper(ctx, '$self'), b.id('$box')) : b.member(b.id('$box'), 'self');

export function MetaProperty(node: es.MetaProperty, ctx: Context): es.Expression {
  if (node.meta.name === 'new') {
    const { owner, crossesTwin } = lexicalOwner(ctx);
    if (owner.suspendable && owner.info.kind === 'constructor') return b.member(b.id('$box'), 'newTarget');
    if (!crossesTwin && !owner.suspendable) return node;
    owner.needsNewTarget = true;
    return b.id('$newTarget');
  }
  return ctx.module.index === 0 ? b.member(b.id('$'), 'isMain') : b.literal(false);
}

/** `import.meta.main`, the one member of `import.meta` there is. */
const isImportMeta = (node: es.MemberExpression): boolean =>
  node.object.type === 'MetaProperty' && node.object.meta.name === 'import';

export function MemberExpression(node: es.MemberExpression, ctx: Context): es.Expression {
  if (isImportMeta(node)) return MetaProperty(node.object as es.MetaProperty, ctx);
  const imported = namespaceMember(node, ctx.program.analysis);
  if (imported?.kind === 'namespace') return namespaceObject(ctx.program, imported);
  if (imported) return readVariable(ctx, imported, node, displayName(node, ctx.program.analysis));
  if (!isVisibleMember(node, ctx.program.analysis)) {
    // A library's namespace: a plain member of a frozen object.
    return visitChildren(node, ctx);
  }
  return withTemporaries(ctx, (temporary) => {
    if (!needsPlace(ctx, node)) return visitChildren(node, ctx);
    const at = place(node, ctx, temporary);
    const site = ctx.program.hooks ? readSite(ctx, node) : null;
    return b.sequence([...at.before, ...readPlace(at, site, ctx)]);
  });
}

/** Whether an access cannot simply stay as it is. */
export function needsPlace(ctx: Context, node: es.MemberExpression): boolean {
  if (ctx.program.hooks || isRemoteAccess(node, ctx)) return true;
  if (node.property.type === 'PrivateIdentifier') {
    return ctx.program.analysis.privateNames.get(node.property)?.function?.suspendable ?? false;
  }
  if (node.object.type !== 'Super') return false;
  const { owner, crossesTwin } = lexicalOwner(ctx);
  return crossesTwin || owner.superByHelper;
}

export function ChainExpression(node: es.ChainExpression, ctx: Context): es.Expression {
  const isPlain = !ctx.program.hooks && !ctx.fn.suspendable;
  if (isPlain && !some(node, (one) => isRewrittenCallee(one, ctx))) return visitChildren(node, ctx);
  return withTemporaries(ctx, (temporary) => chain(node.expression, ctx, temporary, (value) => value));
}
