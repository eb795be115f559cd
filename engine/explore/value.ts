/** Values of the learner's program as JSON, with `{"$": …}` for what JSON lacks. Never runs learner code. */
import { dataProperty } from '../library/show.ts';
import type { Json } from './report.ts';

/** Deeper than this, and after so many items, a value is cut off with `{"$": "…"}`. */
const MAX_DEPTH = 8;
const MAX_ITEMS = 1000;
const CUT: Json = { $: '…' };

export function toJson(value: unknown): Json {
  return convert(value, 0, new Set());
}

function convert(value: unknown, depth: number, above: Set<object>): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      return { $: Object.is(value, -0) ? '-0' : String(value) };
    case 'bigint':
      return { $: 'bigint', value: String(value) };
    case 'undefined':
      return { $: 'undefined' };
    case 'symbol':
      return { $: 'symbol', value: value.description ?? '' };
    case 'function':
      return { $: 'function' };
    default:
      return value === null ? null : convertObject(value as object, depth, above);
  }
}

function convertObject(object: object, depth: number, above: Set<object>): Json {
  if (depth >= MAX_DEPTH) return CUT;
  if (above.has(object)) return { $: 'circular' };
  above.add(object);
  const inner = (value: unknown) => convert(value, depth + 1, above);
  const json = convertContainer(object, inner);
  above.delete(object);
  return json;
}

function convertContainer(object: object, inner: (value: unknown) => Json): Json {
  if (Array.isArray(object))
    return cut(
      Array.from({ length: Math.min(object.length, MAX_ITEMS) }, (_, i) => inner(dataProperty(object, i))),
      object.length,
    );
  if (object instanceof Map) {
    const entries = [...Map.prototype.entries.call(object)].slice(0, MAX_ITEMS);
    return {
      $: 'Map',
      entries: cut(
        entries.map(([key, item]) => [inner(key), inner(item)]),
        object.size,
      ),
    };
  }
  if (object instanceof Set) {
    const values = [...Set.prototype.values.call(object)].slice(0, MAX_ITEMS);
    return { $: 'Set', values: cut(values.map(inner), object.size) };
  }
  if (object instanceof Error)
    return {
      $: 'error',
      name: String(dataProperty(object, 'name') ?? 'Error'),
      message: String(dataProperty(object, 'message') ?? ''),
    };
  if (ArrayBuffer.isView(object) && 'length' in object) {
    return cut(
      Array.from(object as unknown as ArrayLike<number | bigint>)
        .slice(0, MAX_ITEMS)
        .map(inner),
      object.length as number,
    );
  }
  const json: { [key: string]: Json } = {};
  for (const name of Object.keys(object).slice(0, MAX_ITEMS)) {
    // A key that looks like our tag must not be taken for one.
    json[name.startsWith('$') ? `$${name}` : name] = inner(dataProperty(object, name));
  }
  return json;
}

function cut(items: Json[], length: number): Json[] {
  return length > items.length ? [...items, CUT] : items;
}

/** One text for equal values: keys in order. */
export function canonical(json: Json): string {
  if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`;
  if (json !== null && typeof json === 'object') {
    const names = Object.keys(json).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(json[name] as Json)}`).join(',')}}`;
  }
  return JSON.stringify(json);
}
