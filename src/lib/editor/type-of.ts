import type { Json } from '../../../engine/explore/report.ts';

/** The TypeScript type of a value, wide: `number` and not `3`. */
export function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const items = [...new Set(value.map(typeOf))];
    // Of a list without items nothing is known; it may still be given to whoever wants a list of something.
    const item = items.length === 0 ? 'any' : items.join(' | ');
    return /^[\w[\]]+$/.test(item) ? `${item}[]` : `(${item})[]`;
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${typeOf(field)}`);
    return `{ ${fields.join('; ')} }`;
  }
  return typeof value;
}
