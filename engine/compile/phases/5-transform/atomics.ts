/** `Atomics.load` reads and `Atomics.store` writes: what is stored may be made of what was loaded. */
import type { Node, SimpleCallExpression } from 'estree';
import { displayName } from './sites.ts';
import type { Context } from './state.ts';

/** Remembers a call by which an element is read or written; whether it is of shared memory shows at run time. */
export function noteAtomicCall(ctx: Context, node: Node, site: number): void {
  const method = methodOf(node);
  if (method === null || !ctx.program.hooks) return;
  const [array, index, value] = (node as SimpleCallExpression).arguments;
  const { sites, reads, writes, acts } = ctx.program.sites;
  const entry = sites[site];
  if (entry === undefined || array === undefined || index === undefined) return;
  if (method === 'load') reads.set(node, site);
  else if (method === 'store' && value !== undefined) {
    writes.set(site, [value]);
    acts.set(node, site);
    entry.element = `${displayName(array, ctx.program.analysis)}[${displayName(index, ctx.program.analysis)}]`;
  }
}

function methodOf(node: Node): string | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed) return null;
  const { object, property } = node.callee;
  const isAtomics = object.type === 'Identifier' && object.name === 'Atomics';
  return isAtomics && property.type === 'Identifier' ? property.name : null;
}
