import type { Trace } from '../explore/report.ts';
import type { HeldSpan } from './timeline.ts';

/**
 * Which locks each thread holds, by `ThreadRef.id`; `from` and `to` are steps: the one that takes it, and the one
 * before which it is free, infinity where it is never given back.
 */
export function heldSpans({ steps }: Pick<Trace, 'steps'>): Map<number, HeldSpan[]> {
  const all = new Map<number, HeldSpan[]>();
  const open = new Map<number, Map<string, HeldSpan>>();
  for (const { thread, index, held } of steps) {
    const own = open.get(thread) ?? new Map<string, HeldSpan>();
    if (own.size === 0 && held.length === 0) continue;
    open.set(thread, own);
    for (const [name, span] of own) {
      span.to = index + 1;
      if (!held.includes(name)) own.delete(name);
    }
    for (const name of held) {
      if (own.has(name)) continue;
      const span = { name, from: index, to: Infinity, depth: own.size };
      own.set(name, span);
      const spans = all.get(thread) ?? [];
      spans.push(span);
      all.set(thread, spans);
    }
  }
  for (const own of open.values()) for (const span of own.values()) span.to = Infinity;
  return all;
}
