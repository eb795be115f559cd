/** What learners import from 'multiprocessing'. */

export { BrokenPipeError, EOFError, KeyError, OSError, ProcessError, TimeoutError } from '../../os/errors.ts';
export { Barrier } from '../multiprocessing/barrier.ts';
export { Condition } from '../multiprocessing/condition.ts';
export { Connection, Pipe } from '../multiprocessing/connection.ts';
export { activeChildren, cpuCount, currentProcess, parentProcess } from '../multiprocessing/current.ts';
export { Event } from '../multiprocessing/event.ts';
export { BoundedSemaphore, Lock, RLock, Semaphore } from '../multiprocessing/locks.ts';
export type { DictProxy } from '../multiprocessing/manager/dict.ts';
export type { ListProxy } from '../multiprocessing/manager/list.ts';
export { Manager } from '../multiprocessing/manager/manager.ts';
export type { NamespaceProxy } from '../multiprocessing/manager/namespace.ts';
export { SharedArray as Array, Value } from '../multiprocessing/memory.ts';
export { Pool, type PoolOptions } from '../multiprocessing/pool/pool.ts';
export { Process, type ProcessOptions } from '../multiprocessing/process.ts';
export { JoinableQueue, Queue } from '../multiprocessing/queue.ts';
export { SimpleQueue } from '../multiprocessing/simple-queue.ts';
