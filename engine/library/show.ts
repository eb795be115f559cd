import { reprOf } from './repr.ts';

/** A value as `console.log` prints it. Never runs learner code: a getter or a `toString` could lie or block. */
const MAX_DEPTH = 4;
const MAX_ITEMS = 100;

export function show(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value, 0, new Set());
}

function inspect(value: unknown, depth: number, above: Set<object>): string {
  switch (typeof value) {
    case 'string':
      return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'symbol':
      return value.toString();
    case 'function':
      return `[function ${dataProperty(value, 'name') || '(anonymous)'}]`;
    case 'object':
      return value === null ? 'null' : inspectObject(value, depth, above);
    default:
      return String(value);
  }
}

function inspectObject(object: object, depth: number, above: Set<object>): string {
  if (above.has(object)) return '[circular]';
  if (object instanceof Error)
    return `${dataProperty(object, 'name') ?? 'Error'}: ${dataProperty(object, 'message') ?? ''}`;
  const repr = reprOf(object);
  if (repr !== undefined) return repr;
  if (depth >= MAX_DEPTH) return Array.isArray(object) ? '[…]' : '{…}';
  above.add(object);
  const inner = (value: unknown) => inspect(value, depth + 1, above);
  const text = containerText(object, inner);
  above.delete(object);
  return text;
}

function containerText(object: object, inner: (value: unknown) => string): string {
  if (Array.isArray(object)) {
    return list('[', object.slice(0, MAX_ITEMS).map(inner), ']', object.length - MAX_ITEMS);
  }
  if (object instanceof Map) {
    const entries = [...Map.prototype.entries.call(object)];
    const items = entries.slice(0, MAX_ITEMS).map(([key, value]) => `${inner(key)} => ${inner(value)}`);
    return list(`Map(${entries.length}) {`, items, '}', entries.length - MAX_ITEMS);
  }
  if (object instanceof Set) {
    const values = [...Set.prototype.values.call(object)];
    return list(`Set(${values.length}) {`, values.slice(0, MAX_ITEMS).map(inner), '}', values.length - MAX_ITEMS);
  }
  if (ArrayBuffer.isView(object) && 'length' in object) {
    const items = Array.prototype.slice.call(object, 0, MAX_ITEMS).map(inner);
    return list(`${className(object)} [`, items, ']', (object.length as number) - MAX_ITEMS);
  }
  const names = Object.keys(object);
  const items = names.slice(0, MAX_ITEMS).map((name) => {
    const property = Object.getOwnPropertyDescriptor(object, name);
    return `${name}: ${property !== undefined && 'value' in property ? inner(property.value) : '[getter]'}`;
  });
  const type = className(object);
  return list(type === 'Object' || type === '' ? '{' : `${type} {`, items, '}', names.length - MAX_ITEMS);
}

function list(open: string, items: string[], close: string, more: number): string {
  const all = more > 0 ? [...items, `… ${more} more`] : items;
  if (all.length === 0) return open + close;
  const space = open.endsWith('[') ? '' : ' ';
  return `${open}${space}${all.join(', ')}${space}${close}`;
}

function className(object: object): string {
  const prototype = Object.getPrototypeOf(object) as object | null;
  if (prototype === null) return '';
  const type = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value as unknown;
  return typeof type === 'function' ? String(dataProperty(type, 'name') ?? '') : '';
}

/**
 * The value of a property, own or inherited, that is no getter. Frozen prototypes have getters in place of
 * data, so that objects that inherit from them can still be given the property; what such a getter returns
 * stands beside it, as `originalValue` (ses does the same), and need not be asked for.
 */
export function dataProperty(object: object, name: PropertyKey): unknown {
  for (let at: object | null = object; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const property = Object.getOwnPropertyDescriptor(at, name);
    if (property === undefined) continue;
    if ('value' in property) return property.value;
    return property.get && Object.getOwnPropertyDescriptor(property.get, 'originalValue')?.value;
  }
  return undefined;
}
