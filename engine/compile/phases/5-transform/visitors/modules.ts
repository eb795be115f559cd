import type * as es from 'estree';
import { defaultName } from '../../3-analyse/link.ts';
import * as b from '../builders.ts';
import { nameHint } from '../naming.ts';
import type { Context } from '../state.ts';
import { visit } from '../visit.ts';
import { classValue } from './classes.ts';

/** Modules are linked by phase 3: what is left of these is what they declare. */
export const ImportDeclaration = (): es.Node[] => [];
export const ExportAllDeclaration = (): es.Node[] => [];

export const ExportNamedDeclaration = (node: es.ExportNamedDeclaration, ctx: Context): es.Node | es.Node[] =>
  node.declaration ? visit(node.declaration, ctx) : [];

export function ExportDefaultDeclaration(node: es.ExportDefaultDeclaration, ctx: Context): es.Node | es.Node[] {
  const { declaration } = node;
  if (declaration.type === 'ClassDeclaration' && declaration.id) return visit(declaration as es.Node, ctx);
  const printed = ctx.module.scope.bindings.get(defaultName)?.printed ?? 'default';
  // A class without a name is the value of an expression.
  const value =
    declaration.type === 'ClassDeclaration'
      ? classValue(declaration as es.Class, ctx, 'default', printed)
      : nameHint(declaration as es.Expression, ctx, 'default', printed);
  return b.constant(printed, value);
}
