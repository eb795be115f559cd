/** Carrying calls to the operating system from a worker: each is a message, and its answer wakes one thread. */

import type { Kernel } from '../kernel/kernel.ts';
import { type Mode, type Operation, READ } from '../kernel/operation.ts';
import { Process } from '../kernel/process.ts';
import type { SyncObject } from '../kernel/sync-object.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import { callerOf } from './direct.ts';
import { errorNamed } from './errors.ts';
import { makeResource } from './kinds.ts';
import { type Ahead, Pipe } from './pipe.ts';
import type { Begin, FromProcess, Handle, Reference, ResourceKind, ToProcess, Wire } from './protocol.ts';
import { type Request, type Resource, stepOf } from './resource.ts';
import { threadNumber } from './server.ts';
import type { Birth, Convert, Transport } from './transport.ts';

type Answer = Extract<ToProcess, { type: 'answer' }>;

/** Handles that one process can give. */
const HANDLES_EACH = 2 ** 32;

export class RemoteTransport implements Transport {
  readonly isDirect = false;
  /** Answers heard so far. */
  answers = 0;
  private readonly kernel: Kernel;
  private readonly post: (message: FromProcess) => void;
  /** What this process knows of resources: what they are made from and called, not how they are. */
  private readonly standIns = new Map<Handle, Resource>();
  private readonly waiting = new Map<number, RemoteCall>();
  /** What has been lent of pipes, and not taken. */
  private readonly ahead = new Map<Handle, Wire[]>();
  private nextHandle: number;
  private nextChild: number;
  private lastCall = 0;

  constructor(kernel: Kernel, { children }: Begin, post: (message: FromProcess) => void) {
    this.kernel = kernel;
    this.post = post;
    this.nextChild = children;
    // As no other process has this range of numbers for its children, none has these handles.
    this.nextHandle = children * HANDLES_EACH;
  }

  create(kind: ResourceKind, name: () => string, args: readonly unknown[]): Resource {
    const reference: Reference = { handle: this.nextHandle++, kind, name: name(), args };
    this.post({ type: 'create', reference });
    return this.standIn(reference);
  }

  find(reference: Reference): Resource {
    return this.standIns.get(reference.handle) ?? this.standIn(reference);
  }

  private standIn({ handle, kind, name, args }: Reference): Resource {
    const made = makeResource(kind, handle, name, args, (reference) => this.find(reference));
    this.standIns.set(handle, made);
    return made;
  }

  call({ target, call, args }: Request, timeout?: number, convert?: Convert): Operation {
    const { kernel } = this;
    const thread = kernel.current;
    // Of the step only its description is used: the stand-in does not know how the resource is.
    const step = stepOf(target, call, callerOf(thread), args);
    const isRead = target instanceof Pipe && call === 'read';
    const known = isRead ? this.ahead.get(target.handle)?.shift() : undefined;
    if (known !== undefined) {
      this.tell({ target, call: 'taken', args: [1] });
      return new Known(step.code, target, () => (convert === undefined ? known : convert(known)));
    }
    return this.send({ target, code: step.code, label: step.label, hold: step.hold, convert }, (id) => ({
      type: 'call',
      id,
      thread: threadNumber(thread.process.number, thread.ordinal),
      handle: target.handle,
      call: isRead ? 'readAhead' : call,
      args,
      timeout: timeout ?? null,
    }));
  }

  tell({ target, call, args }: Request): void {
    this.post({ type: 'tell', handle: target.handle, call, args });
  }

  start({ name, daemon, role, data }: Birth): { process: Process; begin: Operation } {
    const parent = this.kernel.current.process;
    const process = new Process(this.nextChild++, 0, { name, daemon, parent });
    const start = { number: process.number, name, daemon, role, data };
    return { process, begin: new Known('process.start', process.fate, () => this.post({ type: 'start', start })) };
  }

  join(process: Process, timeout: number | undefined): Operation {
    const thread = this.kernel.current;
    return this.send({ target: null, code: 'process.join', label: process.name }, (id) => ({
      type: 'join',
      id,
      thread: threadNumber(thread.process.number, thread.ordinal),
      process: process.number,
      timeout: timeout ?? null,
    }));
  }

  look(process: Process, code: string, answer: (exitCode: number | null) => unknown): Operation {
    const convert = (exitCode: unknown) => answer(exitCode as number | null);
    return this.send({ target: null, code, label: process.name, convert }, (id) => ({
      type: 'look',
      id,
      process: process.number,
    }));
  }

  end(process: Process, code: string, signal: number): Operation {
    return this.send({ target: null, code, label: process.name }, (id) => ({
      type: 'end',
      id,
      process: process.number,
      signal,
    }));
  }

  private send(description: Description, message: (id: number) => FromProcess): Operation {
    const id = ++this.lastCall;
    const call = new RemoteCall(id, description, () => {
      this.waiting.set(id, call);
      this.post(message(id));
    });
    // In code that cannot be suspended, nobody would wait for the answer: the kernel says so.
    if (this.kernel.unswitchable === 0) call.send();
    return call;
  }

  /** An answer has come: its thread can go on. */
  receive(answer: Answer): void {
    this.answers++;
    const call = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (call === undefined) return;
    call.answer = answer;
    if (!isAhead(answer.value)) return;
    const { first, more } = answer.value;
    const { handle } = call.target as Resource;
    call.answer = { ...answer, value: first };
    this.ahead.set(handle, [...(this.ahead.get(handle) ?? []), ...more]);
  }

  /** Another process wants what has been lent. */
  giveBack(handle: Handle): void {
    this.answers++;
    this.ahead.delete(handle);
    this.post({ type: 'tell', handle, call: 'giveBack', args: [] });
  }
}

function isAhead(value: unknown): value is Ahead {
  return typeof value === 'object' && value !== null && 'first' in value && 'more' in value;
}

/** What is told in numbers: twice in a row is once with the sum. */
const IN_NUMBERS = ['grow', 'taken'];

/** Puts a message behind the others. */
export function append(outbox: FromProcess[], message: FromProcess): void {
  const last = outbox.at(-1);
  if (message.type === 'tell' && last?.type === 'tell' && IN_NUMBERS.includes(message.call)) {
    const { handle, call, args } = message;
    if (last.handle === handle && last.call === call) {
      outbox[outbox.length - 1] = { ...last, args: [(last.args[0] as number) + (args[0] as number)] };
      return;
    }
  }
  outbox.push(message);
}

/** The call that a thread waits for; null = it waits for something else. */
export function awaitedCall({ op }: VirtualThread): number | null {
  return op instanceof RemoteCall ? op.id : null;
}

interface Description {
  readonly target: Resource | null;
  readonly code: string;
  readonly label?: string | undefined;
  readonly hold?: 'take' | 'free' | undefined;
  readonly convert?: Convert | undefined;
}

/** Waits for the answer to a call. */
class RemoteCall implements Operation {
  readonly id: number;
  readonly target: SyncObject | null;
  readonly code: string;
  readonly label: string | undefined;
  readonly blocking = true;
  readonly send: () => void;
  answer: Answer | null = null;
  private readonly hold: 'take' | 'free' | undefined;
  private readonly convert: Convert | undefined;

  constructor(id: number, { target, code, label, hold, convert }: Description, send: () => void) {
    this.id = id;
    this.target = target;
    this.code = code;
    this.label = label;
    this.hold = hold;
    this.convert = convert;
    this.send = send;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return this.answer !== null;
  }
  perform(thread: VirtualThread): unknown {
    const { value, error } = this.answer as Answer;
    if (error !== null) throw errorNamed(error);
    // What is held here is for reports; a wait that gave up has taken nothing.
    if (this.hold === 'take' && value !== false) thread.held.set(this.target as SyncObject, thread.site);
    if (this.hold === 'free') thread.held.delete(this.target as SyncObject);
    return this.convert === undefined ? value : this.convert(value);
  }
}

/** What can be done without waiting for an answer. */
class Known implements Operation {
  readonly code: string;
  readonly target: SyncObject;
  private readonly act: () => unknown;

  constructor(code: string, target: SyncObject, act: () => unknown) {
    this.code = code;
    this.target = target;
    this.act = act;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(): unknown {
    return this.act();
  }
}
