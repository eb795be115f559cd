/** Properties whose reading or writing is an operation of its own: `value.value`, `namespace.x`, `barrier.broken`. */
import type { AnyFunction, Task, Twin } from '../compile/runtime.ts';
import { twinOf } from '../kernel/identity.ts';
import type { Operation } from '../kernel/operation.ts';
import type { RemoteObjects } from '../kernel/runtime.ts';
import { step, suspendable } from './call.ts';

export interface RemoteProperty {
  get?(): Operation;
  set?(value: unknown): Operation;
}

/** How a property is read and written by whoever can be suspended meanwhile. */
interface Access {
  get?(): Task;
  set?(value: unknown): Task;
}

type Reader = (object: object, key: PropertyKey) => Access | undefined;

const readers: { prototype: object; read: Reader }[] = [];

/**
 * Says which properties of a class's objects are remote.
 * @param read undefined = this one is not
 */
export function setRemote<T extends object>(
  type: { prototype: T },
  read: (object: T, key: PropertyKey) => RemoteProperty | undefined,
): void {
  readers.push({
    prototype: type.prototype,
    read: (object, key) => {
      const property = read(object as T, key);
      if (property === undefined) return undefined;
      const { get, set } = property;
      return { ...(get && { get: () => step(get()) }), ...(set && { set: (value) => step(set(value)) }) };
    },
  });
}

/**
 * Lets the named getters of a class, each written as one `operate`, suspend whoever reads them. A name that a
 * module without processes gives must be known to the compiler: see `engine/compile/phases/3-analyse/remote.ts`.
 */
export function suspendableGetters<T extends object>(type: { prototype: T }, ...names: PropertyKey[]): void {
  const twins = new Map<PropertyKey, Twin>();
  for (const name of names) {
    const { get } = Object.getOwnPropertyDescriptor(type.prototype, name) as { get: AnyFunction };
    twins.set(name, twinOf(suspendable(get)) as Twin);
  }
  readers.push({
    prototype: type.prototype,
    read: (object, key) => {
      const twin = twins.get(key);
      return twin && { get: () => Reflect.apply(twin, object, []) };
    },
  });
}

const concerns = (object: object, { prototype }: { prototype: object }): boolean =>
  Object.prototype.isPrototypeOf.call(prototype, object);

function accessTo(object: object, key: PropertyKey): Access | undefined {
  for (const reader of readers) {
    const access = concerns(object, reader) ? reader.read(object, key) : undefined;
    if (access !== undefined) return access;
  }
  return undefined;
}

/** Whether an object may have remote properties. */
function isRemote(object: unknown): boolean {
  // Arrays and their lengths are what loops ask for most.
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return false;
  return readers.some((reader) => concerns(object, reader));
}

/** What the hooks of compiled code ask (`Runtime.remote`, `get`, `set`). */
export const remoteObjects: RemoteObjects = {
  has: isRemote,
  *get(object, key) {
    const get = accessTo(object, key)?.get;
    return get === undefined ? Reflect.get(object, key) : yield* get();
  },
  *set(object, key, value) {
    const set = accessTo(object, key)?.set;
    if (set !== undefined) yield* set(value);
    // As in strict code: what cannot be assigned is an error.
    else (object as Record<PropertyKey, unknown>)[key] = value;
    return undefined;
  },
  /** By its own `toString`, if that can wait; else the object itself, whose text the language asks for. */
  *text(object) {
    const f = Reflect.get(object, 'toString') as AnyFunction | undefined;
    const twin = typeof f === 'function' ? twinOf(f) : undefined;
    return twin === undefined ? object : yield* Reflect.apply(twin, object, []);
  },
};
