/** Threads that run and get nowhere: each turn of their loops is like the one before. */
import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import type { Line } from '../report.ts';
import { standing, threadRef, waitOf } from './places.ts';
import type { Evidence, Sighting } from './sighting.ts';

/** @param stuck threads that can never go on, those that look again and again included */
export function livelocks(kernel: Kernel, stuck: readonly VirtualThread[]): Sighting[] {
  const turning =
    kernel.over === 'livelock'
      ? kernel.living.filter((t) => t.loops.length > 0)
      : stuck.filter((t) => t.op?.code === 'poll');
  if (turning.length === 0) return [];
  const waiting = stuck.filter((t) => !turning.includes(t));
  return [
    {
      key: `livelock ${loopKey(turning)}`,
      code: 'livelock',
      describe: (evidence) => ({
        args: {},
        lines: turning.flatMap((t) => turnOf(kernel, t, evidence)),
        ...(waiting.length > 0 ? { waits: waiting.map((t) => waitOf(kernel, t)) } : {}),
      }),
    },
  ];
}

/** The places of one turn, in order; where the loop goes back if that is all that is known. */
function turnOf(kernel: Kernel, t: VirtualThread, evidence: Evidence | null): Line[] {
  const began = t.loops.at(-1)?.began ?? 0;
  const places = new Map(
    (evidence?.placesOf(t.ordinal, began) ?? []).map((place) => [`${place.file}:${place.line}:${place.column}`, place]),
  );
  if (places.size === 0) return [standing(kernel, t)];
  return [...places.values()].map((place) => ({ ...threadRef(t), ...place }));
}

function loopKey(threads: readonly VirtualThread[]): string {
  return threads
    .map((t) => t.loops.at(-1)?.site ?? t.site)
    .sort((a, b) => a - b)
    .join(' ');
}
