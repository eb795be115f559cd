/** Visible operations in words: short in the cell of a table, longer as a sentence about a thread. */
import type { Step } from '../explore/report.ts';
import type { Args } from './format.ts';
import { firstKnown, hasMessage, type Message } from './message.ts';
import { showValue } from './value.ts';

type Operation = Pick<Step, 'operation' | 'target' | 'value' | 'success' | 'place'>;

/** An operation as code: `lock.acquire` on `a` is `a.acquire()`. */
export function callText(operation: string, target: string): string {
  const method = operation.slice(operation.lastIndexOf('.') + 1);
  if (target === '') return `${method}()`;
  return `${target}.${method}()`;
}

/** What stands in the table: `num -> 100`, `num = 99`, `lock.acquire()`, `start Thread-1`. */
export function operationCell(step: Operation): Message {
  const code = textGroup(step.operation);
  if (step.success === false && hasMessage(`${code}.failed`))
    return { code: `${code}.failed`, args: argumentsOf(step) };
  const bare = step.value === undefined && hasMessage(`${code}.bare`);
  return { code: bare ? `${code}.bare` : `${code}.cell`, args: argumentsOf(step) };
}

/** What the thread does, in words and without its name: "reads `num` and gets 100". */
export function operationSentence(step: Operation): Message {
  return { code: `${textGroup(step.operation)}.sentence`, args: argumentsOf(step) };
}

function textGroup(operation: string): string {
  return firstKnown(`operation.${operation}.cell`, 'operation.other.cell').slice(0, -'.cell'.length);
}

function argumentsOf({ operation, target, value, success, place }: Operation): Args {
  return {
    target,
    value: value === undefined ? '' : showValue(value),
    has: value === undefined ? 'no' : 'yes',
    ok: success === false ? 'no' : 'yes',
    // Container methods are named by their place: `items.push`; the library's by what they operate on.
    call: operation.startsWith('container.') ? `${place.name}()` : callText(operation, target),
  };
}
