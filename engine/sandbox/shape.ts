/**
 * Small validators for data that comes from the other side of the sandbox's border. Each one takes an unknown
 * value and gives back a *copy* that holds nothing but what its type says: unknown keys are dropped, so nothing
 * unchecked gets any further. A value of another shape is a `ShapeError` that names the place.
 */

export type Shape<T> = (value: unknown) => T;

/** Says where in the message something is wrong, what should stand there and what stands there. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  readonly wanted: string;
  readonly path: string;

  constructor(wanted: string, path = '') {
    super(`${path === '' ? 'message' : path} must be ${wanted}`);
    this.wanted = wanted;
    this.path = path;
  }
}

/** Deeper than anything the engine makes by itself; a value nested further is refused rather than followed. */
const MAX_DEPTH = 200;

function refuse(wanted: string, value: unknown): never {
  const got = value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
  throw new ShapeError(`${wanted}, not ${got}`);
}

/** Paths are put together only when something is wrong: a trace has a hundred thousand places. */
function inside<T>(key: string | number, shape: Shape<T>, value: unknown): T {
  try {
    return shape(value);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const own = typeof key === 'number' ? `[${key}]` : key;
    const gap = error.path === '' || error.path.startsWith('[') ? '' : '.';
    throw new ShapeError(error.wanted, `${own}${gap}${error.path}`);
  }
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('an object', value);
  return value as Record<string, unknown>;
}

export const string: Shape<string> = (value) => (typeof value === 'string' ? value : refuse('a string', value));

export const boolean: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : refuse('true or false', value));

/** A number that is no NaN and not infinite. */
export const number: Shape<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse('a finite number', value);

/** A whole number from 0 on. */
export const count: Shape<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse('a whole number from 0 on', value);

/** One of these values, compared by `===`. */
export function literal<const T extends string | number | boolean | null>(...allowed: readonly T[]): Shape<T> {
  return (value) =>
    (allowed as readonly unknown[]).includes(value)
      ? (value as T)
      : refuse(`one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`, value);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

/** A key that may be missing; it stays missing in the copy. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? undefined : shape(value));
}

export function array<T>(shape: Shape<T>): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value)) refuse('an array', value);
    return Array.from(value as unknown[], (item, index) => inside(index, shape, item));
  };
}

/** An object used as a dictionary. */
export function dictionary<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (value) => {
    const copy: Record<string, T> = {};
    for (const [key, item] of Object.entries(record(value))) put(copy, key, inside(key, shape, item));
    return copy;
  };
}

/** Every key of `T`, also the optional ones: a key added to `T` does not compile until it is checked here. */
export type Fields<T> = { [K in keyof T]-?: Shape<T[K]> };

export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown>][];
  return (value) => {
    const given = record(value);
    const copy: Record<string, unknown> = {};
    for (const [key, shape] of entries) {
      const checked = inside(key, shape, Object.hasOwn(given, key) ? given[key] : undefined);
      if (checked !== undefined) copy[key] = checked;
    }
    return copy as T;
  };
}

/** An object whose key `tag` says which of several shapes it has. */
export function tagged<T extends object>(tag: keyof T & string, shapes: Record<string, Shape<T>>): Shape<T> {
  return (value) => {
    const name = record(value)[tag];
    const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined) throw new ShapeError(`one of ${Object.keys(shapes).join(', ')}`, tag);
    return shape(value);
  };
}

/** The first shape that fits. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return (value) => {
    try {
      return first(value);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      return second(value);
    }
  };
}

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** Any JSON value. */
export const json: Shape<JsonValue> = (value) => jsonAt(value, 0);

function jsonAt(value: unknown, depth: number): JsonValue {
  if (depth > MAX_DEPTH) throw new ShapeError(`nested at most ${MAX_DEPTH} deep`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return Array.from(value, (item) => jsonAt(item, depth + 1));
  const copy: { [key: string]: JsonValue } = {};
  for (const [key, item] of Object.entries(record(value))) put(copy, key, jsonAt(item, depth + 1));
  return copy;
}

/** Plain assignment would call the setter of `__proto__`. */
function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
