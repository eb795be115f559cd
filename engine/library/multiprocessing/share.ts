/** Which of the library's objects can go to another process, and how values travel there. */
import { kernelNow } from '../../kernel/current.ts';
import { RuntimeError } from '../../kernel/errors.ts';
import { errorClass } from '../../os/errors.ts';
import type { Definition, Reference, Wire } from '../../os/protocol.ts';
import { type Packing, pack, unpack } from '../../os/wire.ts';

interface Sharing {
  isOne(object: object): boolean;
  kind: string;
  /** True = it travels in messages too, not only as an argument of a new process. */
  anyWay: boolean;
  parts(object: object): readonly unknown[] | undefined;
}

const sharings: Sharing[] = [];
const revivers = new Map<string, (parts: readonly unknown[]) => object>();
const refused: { prototype: object; error: () => Error }[] = [];

/**
 * Lets objects of a class go to other processes.
 *
 * @param kind its name in every process; the class's own may be changed by whoever bundles the engine
 * @param parts what its copy is made from; undefined = the object only looks like one
 */
export function shareable<T extends object>(
  kind: string,
  type: { prototype: T },
  parts: (object: T) => readonly unknown[] | undefined,
  revive: (parts: readonly unknown[]) => object,
  anyWay = false,
): void {
  sharings.push({ isOne: (object) => isOf(object, type), kind, anyWay, parts: parts as Sharing['parts'] });
  revivers.set(kind, revive);
}

/** The same for objects that are known by something else than their class; they travel in whatever way. */
export function shareableWhere(
  kind: string,
  isOne: (object: object) => boolean,
  parts: (object: object) => readonly unknown[],
  revive: (parts: readonly unknown[]) => object,
): void {
  sharings.push({ isOne, kind, anyWay: true, parts });
  revivers.set(kind, revive);
}

/** Objects that a manager keeps: they are proxies, and may travel in whatever way. */
const kept = new WeakSet<object>();
/** Behind the parts of such an object. */
const KEPT = 'kept by a manager';

/** An object for a resource that a manager keeps. */
export function keptObject<T extends object>(kind: string, reference: Reference): T {
  return revive(kind, [reference, KEPT]) as T;
}

function revive(kind: string, parts: readonly unknown[]): object {
  const object = (revivers.get(kind) as (parts: readonly unknown[]) => object)(parts);
  if (parts.at(-1) === KEPT) kept.add(object);
  return object;
}

const sent = new Map<string, (parts: readonly unknown[]) => void>();

/** Has a function told of every object of a class that leaves its process. */
export function whenSent(kind: string, tell: (parts: readonly unknown[]) => void): void {
  sent.set(kind, tell);
}

/** Says of a class that its objects cannot leave their process. */
export function notShareable(type: { prototype: object }, error: () => Error): void {
  refused.push({ prototype: type.prototype, error });
}

const isOf = (object: object, { prototype }: { prototype: object }): boolean =>
  Object.prototype.isPrototypeOf.call(prototype, object);

/** What the copies of one of the library's objects are made from; undefined = it has none. */
export function partsOf(object: object): readonly unknown[] | undefined {
  return sharings.find(({ isOne }) => isOne(object))?.parts(object);
}

function share(object: object, spawning: boolean): ReturnType<Packing['share']> {
  for (const sharing of sharings) {
    if (!sharing.isOne(object)) continue;
    const parts = sharing.parts(object);
    if (parts === undefined) continue;
    const isKept = kept.has(object);
    if (!spawning && !sharing.anyWay && !isKept) {
      throw new RuntimeError(
        `${sharing.kind} objects should only be shared between processes through inheritance: pass it in the args of the Process`,
      );
    }
    return { kind: sharing.kind, parts: isKept ? [...parts, KEPT] : parts };
  }
  const no = refused.find((one) => isOf(object, one));
  if (no !== undefined) throw no.error();
  return undefined;
}

/** Where a function or class stands, if at the top level of a module of the running process. */
export function definitionOf(f: object): Definition | undefined {
  if (typeof f !== 'function') return undefined;
  const kernel = kernelNow();
  const { instance } = kernel.current.process.loaded;
  const name = Object.getOwnPropertyDescriptor(f, 'name')?.value as unknown;
  if (typeof name !== 'string') return undefined;
  for (const file of kernel.options.program.files) {
    try {
      if (instance.lookup(file, name) === f) return { file, name };
    } catch {
      // A class whose declaration has not been reached yet is not the one that was given.
    }
  }
  return undefined;
}

/**
 * Takes a value apart for another process.
 *
 * @param spawning true = as an argument of a new process
 * @throws AttributeError, TypeError, RuntimeError where it cannot leave this one
 */
export function toWire(value: unknown, spawning = false): Wire {
  const wire = pack(value, { share: (object) => share(object, spawning), define: definitionOf });
  for (const object of wire.objects) {
    if (object.type === 'shared') sent.get(object.kind)?.(object.parts);
  }
  return wire;
}

/** Puts a value together in the process that runs. */
export function fromWire(wire: Wire): unknown {
  const { runtime, instance } = kernelNow().current.process.loaded;
  return unpack(wire, {
    revive,
    lookup: ({ file, name }) => instance.lookup(file, name),
    errorClass,
    made: (object) => runtime.o(object),
  });
}
