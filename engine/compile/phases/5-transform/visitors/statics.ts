import type * as es from 'estree';
import { blockStatements } from '../blocks.ts';
import { activation, superHelpers } from '../bodies.ts';
import * as b from '../builders.ts';
import { infoOf } from '../functions.ts';
import { type Context, FunctionState, prologue } from '../state.ts';
import { definition } from './constructions.ts';
import type { FieldKeys } from './field-keys.ts';

/**
 * The static blocks and fields of a class as a list of generator functions, which run one after the other when the
 * class has been made (`$static`). They stand in a static block, where the private names of the class are known.
 */
export function loweredStatics(
  node: es.Class,
  ctx: Context,
  className: string,
  variable: string,
  keys: FieldKeys,
): es.Statement {
  const parts = node.body.body.flatMap((one) => {
    const isStatic = one.type === 'StaticBlock' || (one.type === 'PropertyDefinition' && one.static);
    return isStatic ? [part(one, ctx, className, keys)] : [];
  });
  const home = b.property(b.id('o'), { type: 'ThisExpression' });
  return b.block([
    b.constant('$home', { type: 'ObjectExpression', properties: [home] }),
    b.statement(b.assign(b.id(variable), { type: 'ArrayExpression', elements: parts })),
  ]);
}

function part(
  node: es.StaticBlock | es.PropertyDefinition,
  ctx: Context,
  className: string,
  keys: FieldKeys,
): es.Expression {
  const { analysis } = ctx.program;
  // A field without a value runs nothing of the learner's.
  const info = analysis.functions.has(node) ? infoOf(ctx, node as never) : ctx.fn.info;
  if (info !== ctx.fn.info) info.name = className;
  const fn = new FunctionState(info, ctx.fn, true);
  fn.superByHelper = true;
  const inner = { ...ctx, fn };
  const body =
    node.type === 'StaticBlock'
      ? [...activation(analysis.scopes.get(node) ?? null, inner), ...blockStatements(node.body, inner, null)]
      : [b.statement(b.at(definition(node, inner, keys), node))];
  const start = prologue(fn);
  if (fn.needsSuper) start.push(...superHelpers(inner));
  if (fn.needsNewTarget) start.push(b.constant('$newTarget', b.undefinedValue()));
  return b.functionExpression(null, [], [...start, ...body], true);
}
