/** How a process speaks with the operating system: within one realm (`direct.ts`), or by messages (`remote.ts`). */
import type { Task } from '../compile/runtime.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Operation } from '../kernel/operation.ts';
import type { Loaded, Process } from '../kernel/process.ts';
import { DirectTransport } from './direct.ts';
import type { Reference, ResourceKind } from './protocol.ts';
import type { Request, Resource } from './resource.ts';

/** Makes what the caller gets of what the operating system gives. */
export type Convert = (value: unknown) => unknown;

/** A process to be started. */
export interface Birth {
  readonly name: string;
  readonly daemon: boolean;
  /** What it is started for, by name, and what that needs: data that can be copied. */
  readonly role: string;
  readonly data: unknown;
  /** Its whole life, where it lives in this realm. */
  live(loaded: Loaded): Task;
}

export interface Transport {
  /** True = what processes share is in this realm, and can be looked at. */
  readonly isDirect: boolean;
  /** @param args as the kind wants them; other resources as references */
  create(kind: ResourceKind, name: () => string, args: readonly unknown[]): Resource;
  /** The resource that another process has sent. */
  find(reference: Reference): Resource;
  /** @param timeout seconds to wait at most; negative = not at all; undefined = for ever */
  call(request: Request, timeout?: number, convert?: Convert): Operation;
  /** As a call that nobody waits for. */
  tell(request: Request): void;
  /** The process begins with the operation. */
  start(birth: Birth): { process: Process; begin: Operation };
  /** Gives true, or false where the time was up. */
  join(process: Process, timeout: number | undefined): Operation;
  /** How a process is: null = it lives, else its exit code. */
  look(process: Process, code: string, answer: (exitCode: number | null) => unknown): Operation;
  /** Ends a process where it is. Gives whether it lived. */
  end(process: Process, code: string, signal: number): Operation;
}

const transports = new WeakMap<Kernel, Transport>();

/** The kernel's transport: direct, where it has been given no other. */
export function transportOf(kernel: Kernel): Transport {
  let transport = transports.get(kernel);
  if (transport === undefined) transports.set(kernel, (transport = new DirectTransport(kernel)));
  return transport;
}

export function setTransport(kernel: Kernel, transport: Transport): void {
  transports.set(kernel, transport);
}
