/** Taking values apart and putting them together again: what crosses the border of a process is a copy. */
import { AttributeError } from '../kernel/errors.ts';
import type { Definition, Packed, PackedObject, Wire } from './protocol.ts';

/** What the library adds: its own objects, and functions that the other process has too. */
export interface Packing {
  /** The parts of one of the library's objects; undefined = it is none. Throws where it must not travel. */
  share(object: object): { kind: string; parts: readonly unknown[] } | undefined;
  /** Where a function or class stands, if at the top level of a module. */
  define(f: object): Definition | undefined;
}

export interface Unpacking {
  revive(kind: string, parts: readonly unknown[]): object;
  lookup(definition: Definition): unknown;
  /** The class of an error by its name, where it is the language's or the library's. */
  errorClass(name: string): (new (message: string) => Error) | undefined;
  /** Told of every object made. */
  made<T extends object>(object: T): T;
}

const OVERHEAD = 8;

/**
 * A copy of a value that shares nothing with it. Reads data properties only, so no code of the learner's runs.
 * @throws AttributeError, TypeError where something in it cannot leave its process
 */
export function pack(value: unknown, packing: Packing): Wire {
  const objects: PackedObject[] = [];
  const numbers = new Map<object, number>();
  let size = 0;

  function one(item: unknown): Packed {
    size += OVERHEAD;
    if (typeof item === 'symbol') throw new TypeError(`cannot pickle 'symbol' object ${String(item)}`);
    if ((typeof item === 'object' && item !== null) || typeof item === 'function') {
      let at = numbers.get(item);
      if (at === undefined) {
        at = objects.length;
        numbers.set(item, at);
        objects.push({ type: 'array', items: [] });
        objects[at] = object(item);
      }
      return { is: 'object', at };
    }
    if (typeof item === 'string') size += item.length;
    return { is: 'value', value: item as string };
  }

  function object(item: object): PackedObject {
    const shared = packing.share(item);
    if (shared !== undefined) return { type: 'shared', ...shared };
    if (typeof item === 'function') {
      const definition = packing.define(item);
      if (definition === undefined) throw unpicklable(item.name);
      return { type: 'definition', definition };
    }
    if (Array.isArray(item)) return { type: 'array', items: Array.from(item, one) };
    if (item instanceof Map) {
      return { type: 'map', entries: [...Map.prototype.entries.call(item)].map(([k, v]) => [one(k), one(v)] as const) };
    }
    if (item instanceof Set) return { type: 'set', items: [...Set.prototype.values.call(item)].map(one) };
    if (item instanceof Date) return { type: 'date', time: Date.prototype.getTime.call(item) };
    if (item instanceof RegExp) return { type: 'regexp', source: item.source, flags: item.flags };
    if (item instanceof ArrayBuffer) return bytes('ArrayBuffer', new Uint8Array(item));
    if (ArrayBuffer.isView(item))
      return bytes(
        item[Symbol.toStringTag as never] as string,
        new Uint8Array(item.buffer, item.byteOffset, item.byteLength),
      );
    if (item instanceof Error) {
      return {
        type: 'error',
        name: String(item.name),
        message: String(item.message),
        made: packing.define(item.constructor) ?? null,
        entries: entries(item, ['name', 'message', 'stack']),
      };
    }
    const tag = Object.prototype.toString.call(item).slice(8, -1);
    if (tag !== 'Object') throw new TypeError(`cannot pickle '${tag}' object: it cannot leave its process`);
    return { type: 'object', entries: entries(item, []) };
  }

  function entries(item: object, without: string[]): (readonly [string, Packed])[] {
    const found: (readonly [string, Packed])[] = [];
    for (const key of Object.keys(item)) {
      const property = Object.getOwnPropertyDescriptor(item, key);
      if (property === undefined || !('value' in property) || without.includes(key)) continue;
      size += key.length;
      found.push([key, one(property.value)]);
    }
    return found;
  }

  function bytes(kind: string, view: Uint8Array): PackedObject {
    size += view.length;
    return { type: 'bytes', kind, bytes: Array.from(view) };
  }

  const root = one(value);
  return { root, objects, size };
}

function unpicklable(name: string): Error {
  return new AttributeError(
    `Can't pickle local object '${name || '<lambda>'}': only a function at the top level of a module can go to another process. Move it out of the function it stands in, and give it a name`,
  );
}

/** Puts a value together again, with objects of its own. */
export function unpack(wire: Wire, unpacking: Unpacking): unknown {
  const { objects } = wire;
  const made: (object | undefined)[] = objects.map(() => undefined);

  const one = (packed: Packed): unknown => (packed.is === 'value' ? packed.value : object(packed.at));

  function object(at: number): object {
    const known = made[at];
    if (known !== undefined) return known;
    const packed = objects[at] as PackedObject;
    const result = shell(packed);
    made[at] = result;
    if (packed.type !== 'definition' && packed.type !== 'shared') unpacking.made(result);
    fill(result, packed);
    return result;
  }

  function shell(packed: PackedObject): object {
    switch (packed.type) {
      case 'array':
        return [];
      case 'map':
        return new Map();
      case 'set':
        return new Set();
      case 'date':
        return new Date(packed.time);
      case 'regexp':
        return new RegExp(packed.source, packed.flags);
      case 'bytes':
        return view(packed.kind, packed.bytes);
      case 'error':
        return error(packed);
      case 'definition':
        return unpacking.lookup(packed.definition) as object;
      case 'shared':
        return unpacking.revive(packed.kind, packed.parts);
      default:
        return {};
    }
  }

  function fill(target: object, packed: PackedObject): void {
    if (packed.type === 'array') for (const item of packed.items) (target as unknown[]).push(one(item));
    else if (packed.type === 'map')
      for (const [k, v] of packed.entries) (target as Map<unknown, unknown>).set(one(k), one(v));
    else if (packed.type === 'set') for (const item of packed.items) (target as Set<unknown>).add(one(item));
    else if (packed.type === 'object' || packed.type === 'error') {
      for (const [key, value] of packed.entries) define(target, key, one(value));
    }
  }

  /** Made without running the constructor: it may want other arguments than a message. */
  function error(packed: Extract<PackedObject, { type: 'error' }>): Error {
    const own = packed.made === null ? undefined : unpacking.lookup(packed.made);
    const known = unpacking.errorClass(packed.name);
    const result = known === undefined ? new Error(packed.message) : new known(packed.message);
    if (typeof own === 'function') Object.setPrototypeOf(result, own.prototype as object);
    if (result.name !== packed.name) hideName(result, packed.name);
    return result;
  }

  return one(wire.root);
}

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** As the errors of the language bear their names: a loop over the properties does not meet it. */
function hideName(target: Error, value: string): void {
  Object.defineProperty(target, 'name', { value, writable: true, enumerable: false, configurable: true });
}

const VIEWS: Record<string, new (buffer: ArrayBufferLike, byteOffset?: number, length?: number) => object> = {
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};

/** @param length in elements */
export function viewOf(kind: string, buffer: ArrayBufferLike, byteOffset: number, length: number): object {
  return new (VIEWS[kind] as (typeof VIEWS)[string])(buffer, byteOffset, length);
}

function view(kind: string, bytes: readonly number[]): object {
  const { buffer } = Uint8Array.from(bytes);
  const View = VIEWS[kind];
  return View === undefined ? buffer : new View(buffer);
}
