import type { ExportDefaultDeclaration as Default, ExportNamedDeclaration as Named, Expression, Node } from 'estree'
import { defaultName } from '../../3-analyse/link.ts'
import * as b from '../builders.ts'
import { nameHint } from '../naming.ts'
import type { Context } from '../state.ts'
import { visit } from '../visit.ts'

/** Modules are linked by phase 3: what is left of these is what they declare. */
export const ImportDeclaration = (): Node[] => []
export const ExportAllDeclaration = (): Node[] => []

export const ExportNamedDeclaration = (node: Named, ctx: Context): Node | Node[] =>
  node.declaration ? visit(node.declaration, ctx) : []

export function ExportDefaultDeclaration(node: Default, ctx: Context): Node | Node[] {
  const { declaration } = node
  if (declaration.type === 'ClassDeclaration' && declaration.id) return visit(declaration as Node, ctx)
  const printed = ctx.module.scope.bindings.get(defaultName)?.printed ?? 'default'
  return b.constant(printed, nameHint(declaration as Expression, ctx, 'default', printed))
}
