import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import type { Count } from '../../os/count.ts';
import { OSError } from '../../os/errors.ts';
import type { End, Pipe as SystemPipe } from '../../os/pipe.ts';
import type { Reference, Wire } from '../../os/protocol.ts';
import { option, waitArgument } from '../arguments.ts';
import { perform, suspendable, suspendableMethods } from '../call.ts';
import { setRepr } from '../repr.ts';
import { asking, create, createPart, find, tell, to } from './call.ts';
import { leavingOf } from './leave.ts';
import { fromWire, shareable, toWire, whenSent } from './share.ts';

/** Owner of an end that is on its way to a process. */
const TRANSIT = -1;

/** Made by the library only. */
const KEY = Symbol('connection');

/** Writes a message as a whole, however long it takes. */
export function* writeAll(pipe: SystemPipe, wire: Wire, code: string): Task {
  const ticket = yield* asking<number>(to(pipe, 'write', wire, code));
  if (ticket > 0) yield* asking(to(pipe, 'finish', ticket, code));
  return undefined;
}

/** A process has an end of a pipe from now on. */
export function openEnd(pipe: SystemPipe, end: End, process: number): void {
  tell(pipe, 'open', end, process);
}

/** The process has it no more. */
export function* closeEnd(pipe: SystemPipe, end: End, process: number): Task {
  return yield* asking(to(pipe, 'close', end, process));
}

/** The pipe of a queue, named after the queue. */
export function pipeOf(count: Count): SystemPipe {
  return createPart<SystemPipe>(() => count.name, 'pipe', count.reference, false);
}

/**
 * One end of a pipe. What is sent into it comes out of the other end, as a copy, in order.
 *
 * @python multiprocessing.connection.Connection
 */
export class Connection implements Disposable {
  readonly #reading: SystemPipe | null;
  readonly #writing: SystemPipe | null;
  readonly #process: number;
  #closed = false;
  readonly #atEnd: () => Task;

  /** Pipes are made with `Pipe()`. */
  constructor(key: symbol, reading: object | null, writing: object | null) {
    if (key !== KEY) throw new TypeError('a Connection is made by Pipe()');
    this.#reading = reading as SystemPipe | null;
    this.#writing = writing as SystemPipe | null;
    this.#process = kernelNow().current.process.number;
    if (this.#reading !== null) openEnd(this.#reading, 'read', this.#process);
    if (this.#writing !== null) openEnd(this.#writing, 'write', this.#process);
    this.#atEnd = () => this.#close();
    leavingOf().handles.add(this.#atEnd);
  }

  /**
   * Sends a value; waits only where the pipe is full.
   *
   * @throws OSError where this end is closed or only for reading; BrokenPipeError where nobody has the other end open;
   *   AttributeError, TypeError where the value cannot leave this process
   */
  send(value: unknown): void {
    return perform(this.#send(value));
  }
  *#send(value: unknown): Task {
    const pipe = this.#writer();
    yield* writeAll(pipe, toWire(value), 'pipe.send');
    return undefined;
  }

  /**
   * Receives what was sent first; waits for it.
   *
   * @throws EOFError where nothing is left and nobody has the other end open; OSError where this end is closed or only
   *   for writing
   */
  recv(): unknown {
    return perform(this.#recv());
  }
  *#recv(): Task {
    const pipe = this.#reader();
    return fromWire(yield* asking<Wire>(to(pipe, 'read', 'pipe.recv')));
  }

  /**
   * Whether there is something to receive, the end included.
   *
   * @param timeout seconds to wait for it; default 0; null = for ever
   */
  poll(timeout: number | { timeout?: number | null } | null = 0): boolean {
    return perform(this.#poll(waitArgument(timeout)));
  }
  *#poll(limit: number | undefined): Task {
    const pipe = this.#reader();
    return yield* asking(to(pipe, 'poll', 'pipe.poll'), limit);
  }

  /**
   * Sends bytes.
   *
   * @python multiprocessing.connection.Connection.send_bytes
   */
  sendBytes(bytes: Uint8Array): void {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('sendBytes takes a Uint8Array');
    return this.send(bytes);
  }

  /**
   * Receives bytes.
   *
   * @param maxlength most there may be
   * @throws OSError where there are more
   * @python multiprocessing.connection.Connection.recv_bytes
   */
  recvBytes(maxlength: number | null = null): Uint8Array {
    return perform(this.#recvBytes(maxlength));
  }
  *#recvBytes(maxlength: number | null): Task {
    const bytes = (yield* this.#recv()) as Uint8Array;
    if (maxlength !== null && bytes.length > maxlength) throw new OSError('bad message length');
    return bytes;
  }

  /** Closes this process's copy of the end. The other end learns of it when every copy is closed. */
  close(): void {
    return perform(this.#close());
  }
  *#close(): Task {
    if (this.#closed) return undefined;
    this.#closed = true;
    // The process may be at its end, and another one may do this for it.
    if (this.#reading !== null) yield* closeEnd(this.#reading, 'read', this.#process);
    if (this.#writing !== null) yield* closeEnd(this.#writing, 'write', this.#process);
    return undefined;
  }

  /** `using connection = …` closes it at the end of the block: Python's `with connection:`. */
  [Symbol.dispose](): void {
    return perform(this.#close());
  }

  /** Whether this end has been closed here. */
  get closed(): boolean {
    return this.#closed;
  }
  /** Whether this end receives. */
  get readable(): boolean {
    return this.#reading !== null;
  }
  /** Whether this end sends. */
  get writable(): boolean {
    return this.#writing !== null;
  }

  #reader(): SystemPipe {
    if (this.#closed) throw new OSError('handle is closed');
    if (this.#reading === null) throw new OSError('connection is write-only: receive at the other end');
    return this.#reading;
  }
  #writer(): SystemPipe {
    if (this.#closed) throw new OSError('handle is closed');
    if (this.#writing === null) throw new OSError('connection is read-only: send at the other end');
    return this.#writing;
  }

  #parts(): readonly (Reference | null)[] {
    if (this.#closed) throw new OSError('handle is closed');
    return [this.#reading?.reference ?? null, this.#writing?.reference ?? null];
  }

  static {
    shareable(
      'Connection',
      Connection,
      (end) => (#closed in end ? end.#parts() : undefined),
      (parts) => {
        const [reading, writing] = parts.map((reference) => (reference === null ? null : find<SystemPipe>(reference)));
        const end = new Connection(KEY, reading ?? null, writing ?? null);
        if (reading) tell(reading, 'drop', 'read', TRANSIT);
        if (writing) tell(writing, 'drop', 'write', TRANSIT);
        return end;
      },
      true,
    );
    whenSent('Connection', ([reading, writing]) => {
      if (reading !== null) openEnd(find(reading), 'read', TRANSIT);
      if (writing !== null) openEnd(find(writing), 'write', TRANSIT);
    });
    setRepr(Connection, (end) => (#closed in end ? `<Connection ${end.#closed ? 'closed' : 'open'}>` : undefined));
  }
}

suspendableMethods(Connection, 'send', 'recv', 'poll', 'sendBytes', 'recvBytes', 'close', Symbol.dispose);

/**
 * A pipe between two processes: two ends, each of which goes to one of them.
 *
 * @param duplex true (default) = both ends send and receive; false = the first receives, the second sends
 * @python multiprocessing.Pipe
 */
export const Pipe: (duplex?: boolean | { duplex?: boolean }) => [Connection, Connection] = suspendable(function Pipe(
  duplex: boolean | { duplex?: boolean } = true,
): [Connection, Connection] {
  const both = option(duplex as boolean, 'duplex') ?? true;
  const there = create<SystemPipe>('Pipe', 'pipe', null, false);
  if (!both) return [new Connection(KEY, there, null), new Connection(KEY, null, there)];
  const back = create<SystemPipe>('Pipe', 'pipe', null, false);
  return [new Connection(KEY, there, back), new Connection(KEY, back, there)];
});
