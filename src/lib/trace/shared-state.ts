import type { Json, Step, Trace } from '../../../engine/explore/report.ts';

/** A shared variable or property as it stands after some step. */
export interface SharedValue {
  name: string;
  /** Undefined until the first read or write has shown it. */
  value: Json | undefined;
  /** The thread that wrote it last, null before the first write. */
  writer: number | null;
  /** What the step looked at does with it. */
  touch: 'read' | 'write' | null;
}

export interface LockState {
  name: string;
  /** The thread that has it, null where it is free. */
  holder: number | null;
  /** Whether the step looked at took it or gave it back. */
  changed: boolean;
}

export interface SharedState {
  values: SharedValue[];
  locks: LockState[];
}

/**
 * What the threads share as it stands after step `at` (−1 = before the first). Every value and lock of the
 * whole trace is listed from the start, in order of first appearance, so that nothing jumps while stepping.
 */
export function sharedState(trace: Trace, at: number): SharedState {
  const values = new Map<string, SharedValue>();
  const locks = new Map<string, LockState>();
  const held = new Map<number, readonly string[]>();

  const written = new Set(trace.steps.filter(({ operation }) => operation === 'write').map(({ target }) => target));
  for (const [index, step] of trace.steps.entries()) {
    declare(step, written, values, locks);
    if (index > at) continue;
    const now = index === at;
    if (isAccess(step)) access(step, values.get(step.target) as SharedValue, now);
    const before = held.get(step.thread) ?? [];
    for (const name of step.held) if (!before.includes(name)) setHolder(locks, name, step.thread, now);
    for (const name of before) if (!step.held.includes(name)) setHolder(locks, name, null, now);
    held.set(step.thread, step.held);
  }
  return { values: [...values.values()], locks: [...locks.values()] };
}

function isAccess({ operation }: Step): boolean {
  return operation === 'read' || operation === 'write';
}

function declare(
  step: Step,
  written: ReadonlySet<string>,
  values: Map<string, SharedValue>,
  locks: Map<string, LockState>,
): void {
  // What nobody writes stays as it is, and nobody needs to watch it.
  if (isAccess(step) && written.has(step.target) && !values.has(step.target)) {
    values.set(step.target, { name: step.target, value: undefined, writer: null, touch: null });
  }
  for (const name of step.held) if (!locks.has(name)) locks.set(name, { name, holder: null, changed: false });
}

function access(step: Step, value: SharedValue | undefined, now: boolean): void {
  if (value === undefined) return;
  if (step.value !== undefined) value.value = step.value;
  if (step.operation === 'write') value.writer = step.thread;
  if (now) value.touch = step.operation === 'write' ? 'write' : 'read';
}

function setHolder(locks: Map<string, LockState>, name: string, holder: number | null, changed: boolean): void {
  const lock = locks.get(name);
  if (lock !== undefined) Object.assign(lock, { holder, changed });
}
