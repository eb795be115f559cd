import type * as es from 'estree';
import * as b from '../builders.ts';
import { addSite } from '../sites.ts';
import type { Context } from '../state.ts';
import { expression } from '../visit.ts';

/** The place is noted: on its way out of the thread an error passes `finally` blocks, which have places of their own. */
export function ThrowStatement(node: es.ThrowStatement, ctx: Context): es.Statement {
  const argument = expression(node.argument, ctx);
  if (!ctx.program.hooks) return { ...node, argument };
  const site = b.literal(addSite(ctx, { kind: 'call', node, name: 'throw' }));
  return { ...node, argument: b.kernel('thrown', argument, site) };
}
