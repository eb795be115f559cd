/** Comparing and showing values as reports give them (see `Json`). */
import type { Json } from '../engine/explore/report.ts';

/** Equal in structure; the order of an object's keys does not matter. */
export function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]!));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key]!, b[key]!));
}

/** A value in short, as a sentence shows it: `[[1, 1], [2, 2]]`, `undefined`. */
export function show(value: Json): string {
  if (Array.isArray(value)) return cut(`[${value.map(show).join(', ')}]`);
  if (typeof value !== 'object' || value === null) return cut(JSON.stringify(value));
  if (typeof value.$ === 'string') return showTagged(value as { $: string } & Record<string, Json>);
  return cut(
    `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${show(item)}`)
      .join(', ')} }`,
  );
}

/** A time without the noise of binary fractions: 0.30000000000000004 is 0.3. */
export function seconds(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function showTagged(value: { $: string } & Record<string, Json>): string {
  if (value.$ === 'bigint') return `${value.value}n`;
  return value.entries === undefined ? value.$ : `${value.$} ${show(value.entries)}`;
}

function cut(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
