import type { Json } from '../explore/report.ts';

/**
 * A value as a learner would write it: `'done'`, `[1, 2]`, `{ left: 3 }`, `undefined`, `10n`. Cut after
 * `limit` characters, with an ellipsis; `Infinity` for all of it.
 */
export function showValue(value: Json, limit = 40): string {
  const text = show(value);
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

function show(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  const tag = value.$;
  if (typeof tag === 'string') return showTagged(tag, value);
  return braces(Object.entries(value).map(([key, item]) => `${property(key)}: ${show(item)}`));
}

/** Values that JSON lacks: `{ "$": "undefined" }`, `{ "$": "bigint", "value": "1" }`, `{ "$": "Map", … }`. */
function showTagged(tag: string, value: { [key: string]: Json }): string {
  const { entries, values, value: inner } = value;
  if (tag === 'bigint') return `${inner}n`;
  if (tag === 'symbol') return `Symbol(${inner})`;
  if (tag === 'error') return value.message === '' ? `${value.name}` : `${value.name}: ${value.message}`;
  if (tag === 'Map' && Array.isArray(entries)) {
    return `Map ${braces(entries.map((entry) => (Array.isArray(entry) ? entry.map(show).join(' => ') : show(entry))))}`;
  }
  const items = values ?? entries;
  if (Array.isArray(items)) return `${tag} ${braces(items.map(show))}`;
  if (inner !== undefined) return `${tag} ${typeof inner === 'string' ? inner : show(inner)}`;
  return tag;
}

function braces(items: string[]): string {
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}

/** A learner's own key that begins with `$` has one more in front, so that it is no tag. */
function property(escaped: string): string {
  const key = escaped.startsWith('$$') ? escaped.slice(1) : escaped;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : quote(key);
}

function quote(text: string): string {
  // JSON escapes line ends and control characters; learners' programs have single quotes.
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}
