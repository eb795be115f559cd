/** Carrying calls to the operating system within one realm: each is one operation of the kernel. */
import type { Kernel } from '../kernel/kernel.ts';
import { ACQUIRE, type Mode, type Operation, READ } from '../kernel/operation.ts';
import type { SyncObject } from '../kernel/sync-object.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import type { Caller, Handle } from './protocol.ts';
import type { AlsoTouched, Resource, Step } from './resource.ts';

/** The operating system of one execution: its resources, by their handles. */
export class System {
  readonly resources = new Map<Handle, Resource>();

  add<R extends Resource>(resource: R): R {
    this.resources.set(resource.handle, resource);
    return resource;
  }

  /** @throws Error where there is no such resource: a defect of ours */
  find<R extends Resource>(handle: Handle): R {
    const resource = this.resources.get(handle);
    if (resource === undefined) throw new Error(`there is no resource ${handle}`);
    return resource as R;
  }
}

const systems = new WeakMap<Kernel, System>();

export function systemOf(kernel: Kernel): System {
  let system = systems.get(kernel);
  if (system === undefined) systems.set(kernel, (system = new System()));
  return system;
}

export function callerOf(thread: VirtualThread): Caller {
  return { process: thread.process.number, thread: thread.ordinal, name: thread.process.name };
}

/** A call as an operation of the kernel. */
export class SystemCall implements Operation {
  readonly target: SyncObject;
  readonly timeout: number | undefined;
  readonly blocking: boolean;
  readonly step: Step;
  private readonly kernel: Kernel;

  /** @param timeout seconds to wait at most; negative = not at all; undefined = for ever */
  constructor(kernel: Kernel, target: SyncObject, step: Step, timeout?: number) {
    this.kernel = kernel;
    this.target = target;
    this.step = step;
    this.timeout = timeout === undefined || step.ready === undefined ? undefined : Math.max(0, timeout);
    this.blocking =
      step.ready !== undefined && this.timeout === undefined && step.mode() !== ACQUIRE && step.hold !== 'take';
  }
  get code(): string {
    return this.step.code;
  }
  get label(): string | undefined {
    return this.step.label;
  }
  get further(): readonly AlsoTouched[] | undefined {
    return this.step.also?.();
  }
  mode(): Mode {
    return this.timeout !== undefined && !this.enabled() ? READ : this.step.mode();
  }
  /** What it touches, and how, may depend on what others have done. */
  fickle(): boolean {
    return this.step.also !== undefined;
  }
  enabled(): boolean {
    return this.step.ready?.() ?? true;
  }
  perform(thread: VirtualThread): unknown {
    const { kernel, step, target } = this;
    const before = step.hold === 'free' ? (step.holders?.() ?? []) : [];
    const also = this.further ?? [];
    const result = step.serve();
    if (step.knows === 'learns' || step.knows === 'both') {
      kernel.acquire(thread, target);
      for (const { object } of also) kernel.acquire(thread, object);
    }
    if (step.knows === 'tells' || step.knows === 'both') {
      kernel.release(thread, target);
      for (const { object } of also) kernel.release(thread, object);
    }
    for (const { object, mode } of also) if (mode !== READ) object.version++;
    if (step.hold === 'take') thread.held.set(target, thread.site);
    if (step.hold === 'free') {
      const after = step.holders?.() ?? [];
      for (const holder of before) if (!after.includes(holder)) kernel.threads[holder]?.held.delete(target);
    }
    return result;
  }
  expire(): unknown {
    return this.step.giveUp === undefined ? false : this.step.giveUp();
  }
  holders(): VirtualThread[] {
    return (this.step.holders?.() ?? []).map((ordinal) => this.kernel.threads[ordinal] as VirtualThread);
  }
}
