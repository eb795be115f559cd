/**
 * Being overtaken. A lock is nobody's in turn: whoever comes back for it may have it before a thread that has stood
 * there all the while, again and again. What is claimed is this and no more: while a thread stood once before a lock, to
 * take it, another one came back and took it at least so many times (`OFTEN`). Whether it would ever end cannot be told
 * from executions that end; that nothing makes sure it does, can. (After the notion of bounded overtaking: Lamport,
 * A New Solution of Dijkstra's Concurrent Programming Problem, CACM 1974, which hands out turns so that it cannot be.)
 *
 * Waiting for a notification is no standing before a lock: those who take the lock meanwhile overtake nobody.
 */
import type { Kernel } from './kernel.ts';
import type { SyncObject } from './sync-object.ts';
import type { VirtualThread } from './thread.ts';

/** How often is again and again. */
export const OFTEN = 8;

/** A thread has taken a lock, at a step. */
export interface Take {
  readonly thread: VirtualThread;
  readonly step: number;
}

export interface Overtaken {
  /** Where the thread stood. */
  readonly site: number;
  readonly lock: SyncObject;
  readonly by: VirtualThread;
  readonly times: number;
}

/** A thread takes a lock: has it been overtaken meanwhile? */
export function noteTaken(kernel: Kernel, thread: VirtualThread, lock: SyncObject): void {
  if (thread.op?.code.startsWith('condition') !== true) {
    const overtaken = overtakenAt(lock, thread);
    if (overtaken !== null && overtaken.times > (thread.overtaken?.times ?? 0)) thread.overtaken = overtaken;
  }
  (lock.takes ??= []).push({ thread, step: kernel.steps });
}

/** By whom a thread that stands before a lock has been overtaken there most often; null = not often. */
export function overtakenAt(lock: SyncObject, thread: VirtualThread): Overtaken | null {
  const takes = lock.takes ?? [];
  const oldest = takes[takes.length - OFTEN - 1];
  if (oldest === undefined || oldest.step <= thread.since) return null;
  const times = new Map<VirtualThread, number>();
  for (let i = takes.length - 1; i >= 0; i--) {
    const { thread: by, step } = takes[i] as Take;
    if (step <= thread.since) break;
    times.set(by, (times.get(by) ?? 0) + 1);
  }
  for (const [by, count] of times) {
    // The first time it may have stood there before.
    if (by !== thread && count > OFTEN) return { site: thread.site, lock, by, times: count - 1 };
  }
  return null;
}
