import type { Message } from '../../../engine/explain/message.ts';
import { operationCell } from '../../../engine/explain/operation.ts';
import { shortNames, threadName } from '../../../engine/explain/words.ts';
import type { Choice, Stepped, ThreadRef, TraceThread } from '../../../engine/explore/report.ts';
import type { ThreadCard } from './view.ts';

/** A card for each thread there is, was or is about to be, always in the same place. */
export function cardsOf(
  { trace, choices }: Pick<Stepped, 'trace' | 'choices'>,
  say: (message: Message) => string,
): ThreadCard[] {
  const short = shortNames(trace.threads);
  const nameOf = (thread: ThreadRef): string => say(threadName({ ...thread, thread: short(thread.thread) }));
  return trace.threads.map((thread): ThreadCard => {
    const card = { id: thread.id, name: nameOf(thread), next: '', line: null, waitsFor: '' };
    const choice = choices.find(({ id }) => id === thread.id);
    if (choice === undefined) return { ...card, state: hasBegun(thread, trace.steps.length) ? 'ended' : 'unborn' };
    const next = say(operationCell({ ...choice, target: short(choice.target) }));
    const line = choice.place.line;
    if (choice.enabled) return { ...card, state: 'ready', next, line };
    return { ...card, state: 'waiting', next, line, waitsFor: waitedFor(choice) };
  });

  /** Whoever has to do something first; else the thing that is waited for. */
  function waitedFor({ wait }: Choice): string {
    const [holder] = wait?.holders ?? [];
    return holder === undefined ? (wait?.target ?? '') : nameOf(holder);
  }
}

function hasBegun({ born, end }: TraceThread, steps: number): boolean {
  return born < steps || end === 'finished' || end === 'exception';
}
