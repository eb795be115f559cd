import type { Task } from '../../../compile/runtime.ts';
import { kernelNow } from '../../../kernel/current.ts';
import { AssertionError } from '../../../kernel/errors.ts';
import type { Process as Running } from '../../../kernel/process.ts';
import { ProcessError } from '../../../os/errors.ts';
import type { Flag } from '../../../os/event.ts';
import { transportOf } from '../../../os/transport.ts';
import { perform, step, suspendableMethods } from '../../call.ts';
import { Barrier } from '../barrier.ts';
import { asking, create, find, kept, to } from '../call.ts';
import { Condition } from '../condition.ts';
import { Event } from '../event.ts';
import { leavingOf } from '../leave.ts';
import { BoundedSemaphore, Lock, RLock, Semaphore } from '../locks.ts';
import { defineRole } from '../roles.ts';
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
 * @differs The server is a daemon. Locks and the like are those of `multiprocessing`, with their errors.
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
  /** A Lock of `multiprocessing`. */
  Lock(): Lock {
    this.#running();
    return new Lock();
  }
  /** An RLock of `multiprocessing`. */
  RLock(): RLock {
    this.#running();
    return new RLock();
  }
  /** A Semaphore of `multiprocessing`. */
  Semaphore(value = 1): Semaphore {
    this.#running();
    return new Semaphore(value);
  }
  /** A BoundedSemaphore of `multiprocessing`. */
  BoundedSemaphore(value = 1): BoundedSemaphore {
    this.#running();
    return new BoundedSemaphore(value);
  }
  /** A Condition of `multiprocessing`. */
  Condition(lock?: Lock | RLock | null): Condition {
    this.#running();
    return new Condition(lock);
  }
  /** An Event of `multiprocessing`. */
  Event(): Event {
    this.#running();
    return new Event();
  }
  /** A Barrier of `multiprocessing`. */
  Barrier(parties: number): Barrier {
    this.#running();
    return new Barrier(parties);
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

/** The server's process: it lives until the manager is shut down. What it keeps, the operating system keeps for it. */
defineRole('manager', function* (gone): Task {
  yield* asking(to(find<Flag>(gone), 'wait'));
  return undefined;
});
