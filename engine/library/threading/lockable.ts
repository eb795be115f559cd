import type { Operation } from '../../kernel/operation.ts';
import type { SyncObject } from '../../kernel/sync-object.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import type { Guard } from './guard.ts';

/** The lock of a condition, as its waiters see it. */
export interface Lockable extends SyncObject {
  /** Whether the thread may wait on and notify a condition of this lock. A plain lock knows no owner: somebody must have it. */
  isHeldFor(thread: VirtualThread): boolean;
  isFree(): boolean;
  /** Whether only its holder can wait and notify: then the lock orders all that happens on the condition. */
  readonly hasOwner: boolean;
  holders(): VirtualThread[];
  /** Frees it however often it is held; the result makes `retake` hold it as often again. */
  releaseAll(thread: VirtualThread): number;
  retake(thread: VirtualThread, levels: number): void;
  /** @param guard what the call gives in place of true */
  acquiring(timeout: number | undefined, guard: Guard | null): Operation;
  releasing(): Operation;
}

const readers: { prototype: object; read: (lock: never) => Lockable | undefined }[] = [];

/** Lets objects of a class be the lock of a condition. */
export function asLockable<T extends object>(type: { prototype: T }, read: (lock: T) => Lockable | undefined): void {
  readers.push({ prototype: type.prototype, read });
}

/** What a condition sees of its lock; undefined where the value is no lock. */
export function lockableOf(value: unknown): Lockable | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const reader = readers.find(({ prototype }) => Object.prototype.isPrototypeOf.call(prototype, value));
  return reader?.read(value as never);
}
