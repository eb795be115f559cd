/** Calls of the operating system, as the library makes them. */

import { kernelNow } from '../../kernel/current.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { SyncObject } from '../../kernel/sync-object.ts';
import { callerOf, SystemCall, systemOf } from '../../os/direct.ts';
import type { Caller } from '../../os/protocol.ts';
import type { Resource, Step } from '../../os/resource.ts';
import { step as carryOut, operate } from '../call.ts';
import { nameOf } from '../name-of.ts';

/** Makes a resource of the operating system's, named as the learner names it. */
export function create<R extends Resource>(kind: string, make: (id: number, name: () => string) => R): R {
  const kernel = kernelNow();
  return systemOf(kernel).add(make(kernel.newId(), nameOf(kernel, kind)));
}

export function find<R extends Resource>(handle: unknown): R {
  return systemOf(kernelNow()).find<R>(handle as number);
}

/** The calling thread. */
export function me(): Caller {
  return callerOf(kernelNow().current);
}

/** The call as the last act of a library function. */
export function ask<T>(target: SyncObject, step: Step, timeout?: number): T {
  return operate(new SystemCall(kernelNow(), target, step, timeout));
}

/** The call as a part of a task. */
export function* asking<T>(target: SyncObject, step: Step, timeout?: number): Generator<unknown, T> {
  return yield* carryOut<T>(new SystemCall(kernelNow(), target, step, timeout));
}

/** What a module of the library keeps for the process at hand. */
export function kept<T>(kernel: Kernel, key: string, make: () => T, process = kernel.current.process): T {
  const { libraries } = process;
  let value = libraries.get(key) as T | undefined;
  if (value === undefined) libraries.set(key, (value = make()));
  return value;
}
