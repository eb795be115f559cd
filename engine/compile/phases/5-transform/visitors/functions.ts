import type * as es from 'estree';
import { functionValue } from '../functions.ts';
import type { Context } from '../state.ts';

export const FunctionExpression = (node: es.FunctionExpression, ctx: Context): es.Expression =>
  functionValue(node, ctx, '', null);

export const ArrowFunctionExpression = (node: es.ArrowFunctionExpression, ctx: Context): es.Expression =>
  functionValue(node, ctx, '', null);
