import type { Expression, Node } from 'estree';
import type { Binding } from '../3-analyse/model.ts';
import * as b from './builders.ts';
import { readSite, writeSite } from './sites.ts';
import type { Context } from './state.ts';

export type Access = 'r' | 'w' | 'rv' | 'wv' | 'ra';

/** Announces an access; where the function can be suspended, yields if the kernel says so. */
export const announce = (ctx: Context, access: Access, ...args: Expression[]): Expression =>
  ctx.fn.suspendable
    ? b.and(b.kernel(access, ...args), b.yieldNow())
    : b.kernel(access === 'ra' ? 'ran' : `${access}n`, ...args);

/** The value of a read or a write, reported in the recorded build. */
export const got = (ctx: Context, site: Expression, value: Expression): Expression =>
  ctx.program.build === 'recorded' ? b.kernel('got', site, value) : value;

export const put = (ctx: Context, site: Expression, value: Expression): Expression =>
  ctx.program.build === 'recorded' ? b.kernel('put', site, value) : value;

/** Gives a new object its identity, in the builds that announce accesses. */
export const identified = (ctx: Context, value: Expression): Expression =>
  ctx.program.hooks ? b.kernel('o', value) : value;

export const isHooked = (ctx: Context, binding: Binding): boolean => ctx.program.hooks && binding.shared;

const variable = (binding: Binding): [Expression, Expression] => [
  b.id(binding.scope.activation as string),
  b.literal(binding.slot),
];

/** The value of a variable. `node` is the reference in the learner's source. */
export function readVariable(ctx: Context, binding: Binding, node: Node, name?: string): Expression {
  const value = b.at(b.id(binding.printed), node);
  if (!isHooked(ctx, binding)) return value;
  const site = readSite(ctx, node, name ?? binding.original);
  return b.sequence([announce(ctx, 'rv', ...variable(binding), site), got(ctx, site, value)]);
}

/** The site of a write to a variable, and the expressions that announce and carry it out. */
export function writeVariable(
  ctx: Context,
  binding: Binding,
  node: Node,
  value: Expression,
  sources: Node[],
): { site: Expression | null; steps: Expression[] } {
  const target = b.at(b.id(binding.printed), node);
  if (!isHooked(ctx, binding)) return { site: null, steps: [b.assign(target, value)] };
  const site = writeSite(ctx, node, sources, binding.original);
  return {
    site,
    steps: [announce(ctx, 'wv', ...variable(binding), site), b.assign(target, put(ctx, site, value))],
  };
}
