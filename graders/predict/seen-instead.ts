import { type Message, verbatim } from '../../engine/explain/message.ts';
import { same, show } from '../values.ts';
import type { CountedEnding } from './evaluate.ts';
import { linesOf } from './matching.ts';
import type { Pattern } from './question.ts';

/** More different values than this are counted, not listed. */
const MOST_LISTED = 4;

/** What these endings are, in what the pattern is about: "`num` is 0 or 1". Null where there is nothing short to say. */
export function seenInstead(pattern: Pattern, endings: readonly CountedEnding[]): Message | null {
  if (endings.length === 0) return null;
  if (pattern.status !== undefined && endings.every(({ status }) => status !== pattern.status)) {
    const values = distinct(endings.map(({ status }) => ({ code: `status.${status}.title` })));
    return { code: 'predict.seen.status', args: { values: either(values) } };
  }
  const [name, value] =
    Object.entries(pattern.exports ?? {}).find(([key, wanted]) =>
      endings.every(({ exports }) => !same(exports[key] ?? null, wanted)),
    ) ?? [];
  if (name !== undefined && value !== undefined) {
    return listed(
      'predict.seen.export',
      endings.map(({ exports }) => code(show(exports[name] ?? null))),
      { name },
    );
  }
  if (pattern.first !== undefined)
    return listed(
      'predict.seen.first',
      endings.map((ending) => line(linesOf(ending)[0])),
    );
  if (pattern.last !== undefined)
    return listed(
      'predict.seen.last',
      endings.map((ending) => line(linesOf(ending).at(-1))),
    );
  if (pattern.output !== undefined) return outputs(endings);
  return null;
}

/** Whole outputs take more room than values. */
const MOST_OUTPUTS = 2;

/** Whole outputs are listed only where there are few and each is short. */
function outputs(endings: readonly CountedEnding[]): Message | null {
  const texts = distinct(endings.map((ending) => code(linesOf(ending).join(' · '))));
  if (texts.length > MOST_OUTPUTS) return { code: 'predict.seen.outputs', args: { count: texts.length } };
  return texts.every(({ args }) => String(args?.text).length <= 90)
    ? { code: 'predict.seen.output', args: { values: either(texts) } }
    : null;
}

function listed(text: string, values: readonly Message[], args: NonNullable<Message['args']> = {}): Message {
  const different = distinct(values);
  if (different.length > MOST_LISTED) return { code: `${text}s`, args: { ...args, count: different.length } };
  return { code: text, args: { ...args, values: either(different) } };
}

function code(text: string): Message {
  return verbatim(`\`${text}\``);
}

function line(text: string | undefined): Message {
  return text === undefined ? { code: 'predict.nothing' } : code(text);
}

function distinct(values: readonly Message[]): Message[] {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

/** "a", "a or b", "a, b or c". */
function either(values: readonly Message[]): Message {
  const [first, second, ...rest] = values as [Message, ...Message[]];
  if (second === undefined) return first;
  if (rest.length === 0) return { code: 'predict.or', args: { a: first, b: second } };
  return { code: 'predict.comma', args: { a: first, b: either([second, ...rest]) } };
}
