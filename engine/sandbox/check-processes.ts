/** The shapes of what workers of one program say to each other; each end checks what arrives. */
import { isNative } from '../kernel/shared-buffer.ts';
import type { Account, Begin, FromProcess, Reference, ResourceKind, ToProcess, Waiting } from '../os/protocol.ts';
import { finding, program, runOptions, status, wait } from './check.ts';
import {
  array,
  boolean,
  count,
  dictionary,
  json,
  literal,
  nullable,
  number,
  object,
  type Shape,
  ShapeError,
  string,
  tagged,
} from './shape.ts';

const MOST_DEPTH = 1_000;

/**
 * Data, whatever it says: primitives, arrays, maps and plain objects, as `Wire` and what resources are made from; and
 * memory that workers share.
 */
const data: Shape<unknown> = (value) => dataAt(value, 0);

function dataAt(value: unknown, depth: number): unknown {
  if (depth > MOST_DEPTH) throw new ShapeError(`nested at most ${MOST_DEPTH} deep`);
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol') throw new ShapeError('data');
    return value;
  }
  if (Array.isArray(value)) {
    for (const item of value) dataAt(item, depth + 1);
    return value;
  }
  if (value instanceof Map) {
    for (const entry of value) dataAt(entry, depth + 1);
    return value;
  }
  if (isNative(value)) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new ShapeError('a plain object');
  for (const item of Object.values(value)) dataAt(item, depth + 1);
  return value;
}

/** A number that may be infinite or below zero: a handle, a time, a limit. */
const whatever: Shape<number> = (value) => {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new ShapeError('a number');
  return value;
};

const KINDS: Record<ResourceKind, true> = {
  mutex: true,
  'recursive-mutex': true,
  condition: true,
  permits: true,
  flag: true,
  'meeting-point': true,
  count: true,
  pipe: true,
  cell: true,
  memory: true,
  dict: true,
  list: true,
  namespace: true,
  value: true,
  'item-queue': true,
};
const kind = literal(...(Object.keys(KINDS) as ResourceKind[]));
const args = data as Shape<readonly unknown[]>;

const waiting = object<Waiting>({ wait, call: nullable(count) });

const account = object<Account>({
  status,
  exports: dictionary(json),
  findings: array(finding),
  steps: count,
  elapsed: number,
  waiting: array(waiting),
});

type From<T extends FromProcess['type']> = Extract<FromProcess, { type: T }>;
type To<T extends ToProcess['type']> = Extract<ToProcess, { type: T }>;

const fromProcess = tagged<FromProcess>('type', {
  ready: object<From<'ready'>>({ type: literal('ready') }),
  create: object<From<'create'>>({
    type: literal('create'),
    reference: object<Reference>({ handle: whatever, kind, name: string, args }),
  }),
  call: object<From<'call'>>({
    type: literal('call'),
    id: count,
    thread: count,
    handle: whatever,
    call: string,
    args,
    timeout: nullable(whatever),
  }),
  tell: object<From<'tell'>>({ type: literal('tell'), handle: whatever, call: string, args }),
  start: object<From<'start'>>({
    type: literal('start'),
    start: object({ number: count, name: string, daemon: boolean, role: string, data }),
  }),
  join: object<From<'join'>>({
    type: literal('join'),
    id: count,
    thread: count,
    process: count,
    timeout: nullable(whatever),
  }),
  look: object<From<'look'>>({ type: literal('look'), id: count, process: count }),
  end: object<From<'end'>>({ type: literal('end'), id: count, process: count, signal: count }),
  print: object<From<'print'>>({
    type: literal('print'),
    part: literal('text', 'end', 'line'),
    thread: string,
    text: string,
    time: number,
  }),
  rests: object<From<'rests'>>({ type: literal('rests'), answers: count, isForEver: boolean }),
  alive: object<From<'alive'>>({ type: literal('alive') }),
  ended: object<From<'ended'>>({ type: literal('ended'), exitCode: whatever, account }),
  account: object<From<'account'>>({ type: literal('account'), account }),
  failed: object<From<'failed'>>({ type: literal('failed'), message: string }),
});

const begin = object<Begin>({
  number: count,
  name: string,
  daemon: boolean,
  parent: nullable(object({ number: count, name: string })),
  children: count,
  role: nullable(string),
  data,
});

const toProcess = tagged<ToProcess>('type', {
  load: object<To<'load'>>({ type: literal('load'), program, options: runOptions }),
  begin: object<To<'begin'>>({ type: literal('begin'), begin, elapsed: number }),
  answer: object<To<'answer'>>({
    type: literal('answer'),
    id: count,
    value: data,
    error: nullable(object({ name: string, message: string })),
  }),
  recall: object<To<'recall'>>({ type: literal('recall'), handle: whatever }),
  stop: object<To<'stop'>>({ type: literal('stop') }),
});

/** A batch from a process. */
export const checkFromProcess: Shape<FromProcess[]> = array(fromProcess);
/** A batch to a process. */
export const checkToProcess: Shape<ToProcess[]> = array(toProcess);
