import type { ArrowFunctionExpression as Arrow, Expression, FunctionExpression as FunctionNode } from 'estree'
import { functionValue } from '../functions.ts'
import type { Context } from '../state.ts'

export const FunctionExpression = (node: FunctionNode, ctx: Context): Expression => functionValue(node, ctx, '', null)

export const ArrowFunctionExpression = (node: Arrow, ctx: Context): Expression => functionValue(node, ctx, '', null)
