import type { Task } from '../../../compile/runtime.ts';
import { kernelNow } from '../../../kernel/current.ts';
import { AssertionError, AttributeError, ValueError } from '../../../kernel/errors.ts';
import type { Process as Running } from '../../../kernel/process.ts';
import { ProcessError } from '../../../os/errors.ts';
import type { Flag } from '../../../os/event.ts';
import type { ResourceKind } from '../../../os/protocol.ts';
import { transportOf } from '../../../os/transport.ts';
import { describe } from '../../arguments.ts';
import { perform, step, suspendableMethods } from '../../call.ts';
import type { Barrier } from '../barrier.ts';
import { asking, create, find, kept, to } from '../call.ts';
import type { Condition } from '../condition.ts';
import type { Event } from '../event.ts';
import { leavingOf } from '../leave.ts';
import { type BoundedSemaphore, type Lock, mutexOf, type RLock, type Semaphore } from '../locks.ts';
import { defineRole } from '../roles.ts';
import { keptObject } from '../share.ts';
import { startWorker } from '../start-worker.ts';
import { DictProxy } from './dict.ts';
import { ListProxy } from './list.ts';
import { copyIn, manage } from './managed.ts';
import { NamespaceProxy, ValueProxy } from './namespace.ts';
import { QueueProxy } from './queue.ts';
import type { Server } from './server.ts';

/**
 * Keeps objects in a server process of its own, and gives proxies to them, which can go to any process. Each call of a
 * proxy is one round trip: indivisible, and slow. What a proxy gives is a copy; only a proxy inside is the thing itself.
 *
 * @python multiprocessing.Manager
 * @differs The server is a daemon. A Barrier has no action.
 */
export class Manager implements Disposable {
  readonly #server: Server = { gone: create<Flag>('Manager', 'flag') };
  readonly #process: Running;
  #isAlive = true;

  /** @throws AssertionError, RuntimeError where this process must not start others */
  constructor() {
    const kernel = kernelNow();
    const counter = kept(kernel, 'manager counter', () => ({ last: 0 }));
    const { gone } = this.#server;
    this.#process = perform(startWorker(`SyncManager-${++counter.last}`, 'manager', gone.reference));
    leavingOf().closing.add(() => this.#shutDown());
  }

  /**
   * A dictionary that processes share.
   *
   * @param content what it begins with: pairs of key and value
   */
  dict<K extends string | number | boolean | bigint | null | undefined, V>(
    content: Iterable<readonly [K, V]> = [],
  ): DictProxy<K, V> {
    const entries = [...content].map(([key, value]) => [key, copyIn(value)] as const);
    return new DictProxy<K, V>(manage('dict', this.#running(), entries));
  }
  /**
   * A list that processes share.
   *
   * @param content what it begins with
   */
  list<T>(content: Iterable<T> = []): ListProxy<T> {
    return new ListProxy<T>(manage('list', this.#running(), [...content].map(copyIn)));
  }
  /** An object that processes share, with whatever properties one gives it. */
  Namespace(): NamespaceProxy {
    return new NamespaceProxy(manage('namespace', this.#running()));
  }
  /**
   * One value that processes share.
   *
   * @param _typecode not looked at, as in Python
   */
  Value(_typecode: string, value: unknown): ValueProxy {
    return new ValueProxy(manage('value', this.#running(), copyIn(value)));
  }
  /**
   * A list, as `list` makes it.
   *
   * @param _typecode not looked at, as in Python
   */
  Array<T>(_typecode: string, content: Iterable<T>): ListProxy<T> {
    return this.list(content);
  }
  /**
   * A queue that processes share, without a feeder.
   *
   * @param maxsize most items there may be; 0 or less = any number
   */
  Queue<T>(maxsize = 0): QueueProxy<T> {
    return new QueueProxy<T>(manage('item-queue', this.#running(), maxsize));
  }
  /** The same as `Queue`: a manager's queue has `taskDone` and `join` anyway. */
  JoinableQueue<T>(maxsize = 0): QueueProxy<T> {
    return this.Queue(maxsize);
  }
  /** A lock, with the errors of `threading.Lock`. */
  Lock(): Lock {
    return this.#keep('Lock', 'Lock', 'mutex');
  }
  /** A lock that its holder may take again, with the errors of `threading.RLock`. */
  RLock(): RLock {
    return this.#keep('RLock', 'RLock', 'recursive-mutex');
  }
  /**
   * A number of permits.
   *
   * @throws ValueError where it is negative
   */
  Semaphore(value = 1): Semaphore {
    return this.#keep('Semaphore', 'Semaphore', 'permits', permits(value), Infinity);
  }
  /**
   * A number of permits, never more than at the beginning.
   *
   * @throws ValueError where it is negative
   */
  BoundedSemaphore(value = 1): BoundedSemaphore {
    return this.#keep('Semaphore', 'BoundedSemaphore', 'permits', permits(value), value);
  }
  /**
   * Lets processes wait until what a lock guards has changed.
   *
   * @param lock one of a manager's; default a new RLock
   * @throws AttributeError where it is no lock
   */
  Condition(lock?: Lock | RLock | null): Condition {
    const mutex = mutexOf(lock ?? this.RLock());
    if (mutex === undefined) throw new AttributeError(`${describe(lock)} has no attribute 'acquire': give it a lock`);
    return this.#keep('Condition', 'Condition', 'condition', mutex.reference);
  }
  /** A flag that processes wait for. */
  Event(): Event {
    return this.#keep('Event', 'Event', 'flag');
  }
  /**
   * A meeting point for a number of threads of any processes.
   *
   * @throws ValueError where it is less than 1
   */
  Barrier(parties: number): Barrier {
    if (!Number.isInteger(parties) || parties < 1)
      throw new ValueError(`parties must be > 0: got ${describe(parties)}`);
    return this.#keep('Barrier', 'Barrier', 'meeting-point', parties);
  }
  #keep<T extends object>(kind: string, name: string, from: ResourceKind, ...args: unknown[]): T {
    const { gone } = this.#running();
    return keptObject<T>(kind, create(name, from, ...args, gone.reference).reference);
  }

  /** Ends the server; its objects are gone. */
  shutdown(): void {
    return perform(this.#shutDown());
  }
  *#shutDown(): Task {
    if (!this.#isAlive) return undefined;
    this.#isAlive = false;
    yield* asking(to(this.#server.gone, 'change', true));
    yield* step(transportOf(kernelNow()).join(this.#process, undefined));
    return undefined;
  }
  /**
   * Not needed: `new Manager()` starts the server.
   *
   * @throws ProcessError always: it has been started already
   */
  start(): never {
    throw new ProcessError('Already started server');
  }
  /** `using manager = new Manager()` shuts it down at the end of the block: Python's `with Manager() as manager:`. */
  [Symbol.dispose](): void {
    return this.shutdown();
  }

  #running(): Server {
    if (!this.#isAlive) throw new AssertionError('server not yet started, or shut down');
    return this.#server;
  }
}

suspendableMethods(Manager, 'shutdown', Symbol.dispose);

function permits(value: number): number {
  if (!Number.isInteger(value))
    throw new TypeError(`a semaphore has a whole number of permits: got ${describe(value)}`);
  if (value < 0) throw new ValueError('semaphore initial value must be >= 0');
  return value;
}

/** The server's process: it lives until the manager is shut down. What it keeps, the operating system keeps for it. */
defineRole('manager', function* (gone): Task {
  yield* asking(to(find<Flag>(gone), 'wait'));
  return undefined;
});
