/** Calls of the operating system, as the library makes them. */

import { kernelNow } from '../../kernel/current.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Operation } from '../../kernel/operation.ts';
import type { SyncObject } from '../../kernel/sync-object.ts';
import { callerOf, SystemCall } from '../../os/direct.ts';
import type { Caller, Reference, ResourceKind } from '../../os/protocol.ts';
import type { Request, Resource, Step } from '../../os/resource.ts';
import { type Convert, transportOf } from '../../os/transport.ts';
import { step as carryOut, operate } from '../call.ts';
import { nameOf } from '../name-of.ts';

export { to } from '../../os/resource.ts';

/** Makes a resource that processes share, named as the learner names it. */
export function create<R extends Resource>(kind: string, from: ResourceKind, ...args: unknown[]): R {
  const kernel = kernelNow();
  return transportOf(kernel).create(from, nameOf(kernel, kind), args) as R;
}

/** The same as a part of something, which says how it is called. */
export function createPart<R extends Resource>(name: () => string, from: ResourceKind, ...args: unknown[]): R {
  return transportOf(kernelNow()).create(from, name, args) as R;
}

/** The resource that another process has sent. */
export function find<R extends Resource>(reference: unknown): R {
  return transportOf(kernelNow()).find(reference as Reference) as R;
}

/** The calling thread. */
export function me(): Caller {
  return callerOf(kernelNow().current);
}

/** A call as an operation. @param timeout seconds to wait at most; default for ever */
export function calling(request: Request, timeout?: number, convert?: Convert): Operation {
  return transportOf(kernelNow()).call(request, timeout, convert);
}

/** The call as the last act of a library function. */
export function ask<T>(request: Request, timeout?: number, convert?: Convert): T {
  return operate(calling(request, timeout, convert));
}

/** The call as a part of a task. */
export function* asking<T>(request: Request, timeout?: number): Generator<unknown, T> {
  return yield* carryOut<T>(calling(request, timeout));
}

/** Tells the operating system something; there is no answer. */
export function tell(target: Resource, call: string, ...args: unknown[]): void {
  transportOf(kernelNow()).tell({ target, call, args });
}

/** Makes an object that belongs to the process at hand, and that its threads wait for. */
export function createOwn<R extends Resource>(kind: string, make: (id: number, name: () => string) => R): R {
  const kernel = kernelNow();
  return make(kernel.newId(), nameOf(kernel, kind));
}

/** A step of such an object as the last act of a library function. */
export function askOwn<T>(target: SyncObject, step: Step, timeout?: number): T {
  return operate(new SystemCall(kernelNow(), target, step, timeout));
}

/** The same as a part of a task. */
export function* askingOwn<T>(target: SyncObject, step: Step, timeout?: number): Generator<unknown, T> {
  return yield* carryOut<T>(new SystemCall(kernelNow(), target, step, timeout));
}

/** What a module of the library keeps for the process at hand. */
export function kept<T>(kernel: Kernel, key: string, make: () => T, process = kernel.current.process): T {
  const { libraries } = process;
  let value = libraries.get(key) as T | undefined;
  if (value === undefined) libraries.set(key, (value = make()));
  return value;
}
