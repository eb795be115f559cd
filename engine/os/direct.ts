/** Carrying calls to the operating system within one realm: each is one operation of the kernel. */
import type { Kernel } from '../kernel/kernel.ts';
import { ACQUIRE, type Mode, type Operation, READ } from '../kernel/operation.ts';
import type { Process } from '../kernel/process.ts';
import type { SyncObject } from '../kernel/sync-object.ts';
import { ALIVE, type VirtualThread } from '../kernel/thread.ts';
import { Waiters } from './condition.ts';
import { makeResource } from './kinds.ts';
import { Pipe } from './pipe.ts';
import { ProcessJoin, ProcessKill, ProcessLook, ProcessStart } from './processes.ts';
import type { Caller, Handle, Reference, ResourceKind } from './protocol.ts';
import { type AlsoTouched, type Request, Resource, type Step, stepOf } from './resource.ts';
import type { Birth, Convert, Transport } from './transport.ts';

export function callerOf(thread: VirtualThread): Caller {
  return { process: thread.process.number, thread: thread.ordinal, name: thread.process.name };
}

const asIs: Convert = (value) => value;

/** A call as an operation of the kernel. */
export class SystemCall implements Operation {
  readonly target: SyncObject;
  readonly timeout: number | undefined;
  readonly blocking: boolean;
  readonly step: Step;
  private readonly kernel: Kernel;
  private readonly convert: Convert;

  /**
   * @param timeout seconds to wait at most; negative = not at all; undefined = for ever
   * @param convert makes what the caller gets of what the step gives
   */
  constructor(kernel: Kernel, target: SyncObject, step: Step, timeout?: number, convert: Convert = asIs) {
    this.kernel = kernel;
    this.target = target;
    this.step = step;
    this.convert = convert;
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
    const result = this.convert(step.serve());
    if (step.access !== undefined && target instanceof Resource) {
      const { key, mode } = step.access;
      kernel.detector.exchange(thread, target.location(key), mode, thread.site, kernel.steps - 1);
    }
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

/** The operating system of one execution in one realm: its resources, by their handles. */
export class DirectTransport implements Transport {
  readonly isDirect = true;
  private readonly kernel: Kernel;
  private readonly resources = new Map<Handle, Resource>();

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  create(kind: ResourceKind, name: () => string, args: readonly unknown[]): Resource {
    const resource = makeResource(kind, this.kernel.newId(), name, args, (reference) => this.find(reference));
    if (resource instanceof Pipe) resource.speakers = (process) => this.speakers(process);
    if (resource instanceof Waiters) resource.wakesAny = this.kernel.options.waiters === 'any';
    this.resources.set(resource.handle, resource);
    return resource;
  }

  /** Who speaks for a process where another one waits for what it may do: its main thread, while that lives. */
  private speakers(process: number): number[] {
    const main = this.kernel.processes[process]?.main;
    return main?.state === ALIVE ? [main.ordinal] : [];
  }

  find({ handle }: Reference): Resource {
    const resource = this.resources.get(handle);
    if (resource === undefined) throw new Error(`there is no resource ${handle}`);
    return resource;
  }

  call({ target, call, args }: Request, timeout?: number, convert?: Convert): Operation {
    const step = stepOf(target, call, callerOf(this.kernel.current), args);
    return new SystemCall(this.kernel, target, step, timeout, convert);
  }

  tell({ target, call, args }: Request): void {
    const method = (target as unknown as Record<string, (...args: unknown[]) => void>)[call] as () => void;
    Reflect.apply(method, target, args);
  }

  start({ name, daemon, live }: Birth): { process: Process; begin: Operation } {
    const { kernel } = this;
    const process = kernel.createProcess({ name, daemon, startedAt: kernel.site, parent: kernel.current });
    return { process, begin: new ProcessStart(kernel, process, live) };
  }
  join(process: Process, timeout: number | undefined): Operation {
    return new ProcessJoin(process, timeout);
  }
  look(process: Process, code: string, answer: (exitCode: number | null) => unknown): Operation {
    return new ProcessLook(process, code, answer);
  }
  end(process: Process, code: string, signal: number): Operation {
    return new ProcessKill(process, code, signal);
  }
}
