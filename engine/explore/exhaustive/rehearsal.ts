/**
 * Trying whether an execution could go on in another order. Where threads wait for each other, or do different
 * things in different states, only running tells.
 */
import { dismantle } from '../../kernel/dismantle.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { Poll } from '../../kernel/poll.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import type { Event } from './event.ts';
import { History } from './history.ts';
import type { Execute } from './search.ts';
import { Turns } from './turns.ts';

/** Whether a thread can go on; where nobody can, time passes first. */
export function isReady(kernel: Kernel, t: VirtualThread): boolean {
  return kernel.enabled(t) || (kernel.options.clock === 'virtual' && kernel.candidates([]).includes(t));
}

/**
 * Has threads (by index) take steps in an order.
 *
 * @returns what the steps from number `from` on really touch, or null where one of them cannot be taken
 */
export function rehearse(execute: Execute, order: readonly number[], from: number): Event[] | null {
  // What a thread that polled goes on by may lie anywhere; everything else can be told from the steps in question.
  const short = attempt(execute, order, from);
  return short === 'polled' ? ((attempt(execute, order, 0) as Event[] | null)?.slice(from) ?? null) : short;
}

/** The same, with the first `known` steps left out of what is noted; `polled` = then it cannot be told. */
function attempt(execute: Execute, order: readonly number[], known: number): Event[] | null | 'polled' {
  const history = new History();
  const turns = new Turns();
  let at = 0;
  let possible = true;
  let polled = false;
  const kernel = execute({
    choose: (kernel) => {
      const want = order[at];
      if (want === undefined) return null;
      const t = kernel.byIndex[want];
      possible = t !== undefined && isReady(kernel, t);
      return possible ? (t as VirtualThread) : null;
    },
    committing: (_kernel, t) => {
      turns.take(t);
      if (at++ < known) history.skip(t);
      else {
        polled ||= known > 0 && (t.op instanceof Poll || t.op?.polls !== undefined);
        history.push(t);
      }
    },
    turnOf: (t) => turns.of(t),
    absorbing: (_kernel, t) => {
      if (at > known) history.absorb(t);
    },
  });
  dismantle(kernel);
  if (!possible || at !== order.length) return null;
  return polled ? 'polled' : history.events;
}
