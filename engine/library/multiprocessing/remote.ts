/** Properties whose reading or writing is an operation of its own: `value.value`, `namespace.x`, `process.exitcode`. */
import type { Operation } from '../../kernel/operation.ts';
import type { RemoteObjects } from '../../kernel/runtime.ts';
import { step } from '../call.ts';

export interface RemoteProperty {
  get?(): Operation;
  set?(value: unknown): Operation;
}

type Reader = (object: never, key: PropertyKey) => RemoteProperty | undefined;

const readers: { prototype: object; read: Reader }[] = [];

/**
 * Says which properties of a class's objects are remote.
 * @param read undefined = this one is not
 */
export function setRemote<T extends object>(
  type: { prototype: T },
  read: (object: T, key: PropertyKey) => RemoteProperty | undefined,
): void {
  readers.push({ prototype: type.prototype, read: read as Reader });
}

function readerOf(object: object): Reader | undefined {
  return readers.find(({ prototype }) => Object.prototype.isPrototypeOf.call(prototype, object))?.read;
}

/** Whether an object may have remote properties. */
function isRemote(object: unknown): boolean {
  return typeof object === 'object' && object !== null && readerOf(object) !== undefined;
}

/** The remote property of an object; undefined = an ordinary one. */
function remoteProperty(object: object, key: PropertyKey): RemoteProperty | undefined {
  return readerOf(object)?.(object as never, key);
}

/** What the hooks of compiled code ask (`Runtime.remote`, `get`, `set`). */
export const remoteObjects: RemoteObjects = {
  has: isRemote,
  *get(object, key) {
    const read = remoteProperty(object, key)?.get;
    return read === undefined ? Reflect.get(object, key) : yield* step(read());
  },
  *set(object, key, value) {
    const write = remoteProperty(object, key)?.set;
    if (write !== undefined) yield* step(write(value));
    // As in strict code: what cannot be assigned is an error.
    else (object as Record<PropertyKey, unknown>)[key] = value;
    return undefined;
  },
};
