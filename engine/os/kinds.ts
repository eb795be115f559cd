/** What there is of resources: how each kind is made, and what may be asked of it. */
import { MeetingPoint } from './barrier.ts';
import { Waiters } from './condition.ts';
import { Count } from './count.ts';
import { Flag } from './event.ts';
import { type Mutex, PlainMutex, RecursiveMutex } from './locks.ts';
import { ManagedDict } from './managed/dict.ts';
import { ManagedQueue } from './managed/item-queue.ts';
import { ManagedList } from './managed/list.ts';
import { ManagedNamespace, ManagedValue } from './managed/value.ts';
import { Cell } from './memory.ts';
import { Pipe } from './pipe.ts';
import type { Reference, ResourceKind, Wire } from './protocol.ts';
import type { Resource } from './resource.ts';
import { Permits } from './semaphore.ts';
import { SharedMemory } from './shared-memory.ts';

type Name = string | (() => string);
type Find = (reference: Reference) => Resource;

interface Making {
  /** Where the flag of the manager that keeps it stands among the arguments, if one does. */
  gone?: number;
  make(id: number, name: Name, args: readonly unknown[], find: Find): Resource;
  /** What a process may ask of it. */
  calls: readonly string[];
  /** What a process may tell it, without an answer. */
  tells: readonly string[];
}

/** Another resource that a resource is made from. */
function other<R extends Resource>(find: Find, reference: unknown): R {
  return find(reference as Reference) as R;
}

const LOCK = ['acquire', 'release'];

const KINDS: Record<ResourceKind, Making> = {
  mutex: { gone: 0, make: (id, name) => new PlainMutex(id, name), calls: LOCK, tells: [] },
  'recursive-mutex': { gone: 0, make: (id, name) => new RecursiveMutex(id, name), calls: LOCK, tells: [] },
  condition: {
    gone: 1,
    make: (id, name, [lock], find) => new Waiters(id, name, other<Mutex>(find, lock)),
    calls: ['enqueue', 'wake', 'retake', 'notify'],
    tells: [],
  },
  permits: {
    gone: 2,
    make: (id, name, [value, limit]) => new Permits(id, name, value as number, limit as number),
    calls: ['acquire', 'release', 'look'],
    tells: [],
  },
  flag: { gone: 0, make: (id, name) => new Flag(id, name), calls: ['look', 'change', 'wait'], tells: [] },
  'meeting-point': {
    gone: 1,
    make: (id, name, [parties]) => new MeetingPoint(id, name, parties as number),
    calls: ['arrive', 'open', 'pass', 'abort', 'reset', 'look'],
    tells: [],
  },
  count: {
    make: (id, name, [maxsize, joinable]) => new Count(id, name, maxsize as number, joinable as boolean),
    calls: ['qsize', 'full', 'add', 'drop', 'taskDone', 'awaitDone'],
    tells: ['grow'],
  },
  pipe: {
    make: (id, name, [count, isEndless], find) =>
      new Pipe(id, name, count === null ? null : other<Count>(find, count), isEndless as boolean),
    calls: ['write', 'writeMany', 'finish', 'read', 'readAhead', 'poll', 'look', 'close'],
    tells: ['open', 'drop', 'taken', 'giveBack'],
  },
  cell: {
    make: (id, name, [content]) => new Cell(id, name, content as number | string),
    calls: ['load', 'store'],
    tells: [],
  },
  memory: {
    make: (id, name, [buffer]) => new SharedMemory(id, name, buffer as ArrayBufferLike),
    calls: ['enqueue', 'pass', 'notify'],
    tells: [],
  },
  dict: {
    make: (id, name, [gone, entries], find) =>
      new ManagedDict(id, name, other<Flag>(find, gone), new Map(entries as [string, Wire][])),
    calls: [
      ...['get', 'at', 'set', 'has', 'delete', 'pop', 'setdefault', 'update', 'clear'],
      ...['keys', 'values', 'items', 'copy', 'size'],
    ],
    tells: [],
  },
  list: {
    make: (id, name, [gone, items], find) => new ManagedList(id, name, other<Flag>(find, gone), [...(items as Wire[])]),
    calls: [
      ...['get', 'set', 'append', 'extend', 'insert', 'pop', 'remove', 'includes'],
      ...['reverse', 'sort', 'slice', 'length'],
    ],
    tells: [],
  },
  namespace: {
    make: (id, name, [gone], find) => new ManagedNamespace(id, name, other<Flag>(find, gone), new Map()),
    calls: ['get', 'set'],
    tells: [],
  },
  value: {
    make: (id, name, [gone, wire], find) => new ManagedValue(id, name, other<Flag>(find, gone), { wire: wire as Wire }),
    calls: ['get', 'set'],
    tells: [],
  },
  'item-queue': {
    make: (id, name, [gone, maxsize], find) =>
      new ManagedQueue(id, name, other<Flag>(find, gone), { items: [], maxsize: maxsize as number, unfinished: 0 }),
    calls: ['put', 'get', 'qsize', 'empty', 'full', 'taskDone', 'awaitDone'],
    tells: [],
  },
};

/** @param find gives the resources that it is made from */
export function makeResource(
  kind: ResourceKind,
  id: number,
  name: Name,
  args: readonly unknown[],
  find: Find,
): Resource {
  const making = KINDS[kind];
  const resource = making.make(id, name, args, find);
  const gone = making.gone === undefined ? undefined : args[making.gone];
  if (gone !== undefined) resource.gone = other<Flag>(find, gone);
  resource.made = { kind, args };
  return resource;
}

/** Whether a process may call a method of a resource. */
export function mayCall({ made }: Resource, call: string): boolean {
  return made !== null && (call === 'snapshot' || KINDS[made.kind].calls.includes(call));
}

export function mayTell({ made }: Resource, call: string): boolean {
  return made !== null && KINDS[made.kind].tells.includes(call);
}
