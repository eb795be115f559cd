import type { Wait } from '../explore/report.ts';
import { firstKnown, type Message, verbatim } from './message.ts';
import { callText } from './operation.ts';
import { list, type placeNamer, threadName } from './words.ts';

/** Half a sentence: "Thread-1 waits on line 11 for `b`, which Thread-2 has held since line 15". */
export function waitSentence(wait: Wait, place: ReturnType<typeof placeNamer>): Message {
  const kind = wait.operation.split('.')[0] as string;
  return {
    code: firstKnown(`wait.${wait.operation}`, `wait.${kind}`, 'wait.other'),
    args: {
      thread: threadName(wait),
      place: place(wait),
      target: wait.target,
      call: callText(wait.operation, wait.target),
      held: heldBy(wait, place),
    },
  };
}

function heldBy({ holders, id }: Wait, place: ReturnType<typeof placeNamer>): Message {
  const [holder, ...others] = holders;
  if (holder === undefined) return verbatim('');
  if (others.length > 0) {
    return { code: 'wait.held.by', args: { holders: list(holders.map(threadName)), count: holders.length } };
  }
  const args = { holder: threadName(holder), since: place(holder) };
  return { code: holder.id === id ? 'wait.held.self' : 'wait.held.since', args };
}
