/** `Atomics` of learners' programs: the standard's operations, each one step that the explorer sees. */
import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { Shadow, setShadow, shadowOf } from '../../kernel/identity.ts';
import { type Cell, type IntegerArray, type SharedBuffer, sharedBufferOf } from '../../kernel/shared-buffer.ts';
import { describe } from '../arguments.ts';
import { operate, perform, step, suspendable } from '../call.ts';
import { ask, asking, to } from '../multiprocessing/call.ts';
import { isMetByOthers, memoryOf } from '../multiprocessing/shared-memory.ts';
import { AtomicOperation, AwaitNotify, GetInLine, Notify } from './operations.ts';

type Value = number | bigint;

/** The standard's own operations: they are indivisible also where other workers have the memory before them. */
const native = Atomics as unknown as Record<string, (array: IntegerArray, index: number, ...values: Value[]) => Value>;
const BOTH = [Int32Array, BigInt64Array];
const KINDS = [...BOTH, Int8Array, Uint8Array, Int16Array, Uint16Array, Uint32Array, BigUint64Array];

const always = () => true;
const never = () => false;

/** @throws TypeError where it is no array of whole numbers in shared memory, RangeError where the index is outside */
function cellOf(array: IntegerArray, index: number, call: string): Cell {
  const canWait = call === 'wait' || call === 'notify';
  if (!(canWait ? BOTH : KINDS).some((kind) => array instanceof kind)) {
    const wanted = canWait ? 'an Int32Array or a BigInt64Array' : 'an array of whole numbers, such as Int32Array';
    throw new TypeError(`Atomics.${call} needs ${wanted}: got ${describe(array)}`);
  }
  const buffer = sharedBufferOf(array);
  if (buffer === null) {
    throw new TypeError(`Atomics.${call} needs shared memory: make the array from a SharedArrayBuffer`);
  }
  if (!Number.isInteger(index) || index < 0 || index >= array.length) {
    throw new RangeError(
      `Atomics.${call}: index ${String(index)} is outside of the array, which has ${array.length} elements`,
    );
  }
  return buffer.cell(idOf(buffer), byteOf(array, index), `[${index}]`);
}

function idOf(buffer: SharedBuffer): number {
  return (shadowOf(buffer) ?? setShadow(buffer, new Shadow(kernelNow().newId()))).id;
}

function byteOf(array: IntegerArray, index: number): number {
  return array.byteOffset + index * array.BYTES_PER_ELEMENT;
}

/** The value as an element of the array would have it. */
function asElement(array: IntegerArray, value: Value): Value {
  // The usual case, without an array for it.
  if (array instanceof Int32Array && typeof value === 'number') return value | 0;
  const [element] = Reflect.construct(array.constructor, [[value]]) as unknown as Value[];
  return element as Value;
}

/** One of the standard's operations. @param changes whether it would write if it were carried out now */
function operation(call: string, changes: (array: IntegerArray, index: number, ...values: Value[]) => boolean) {
  return suspendable((array: IntegerArray, index: number, first: Value, second: Value): Value => {
    const cell = cellOf(array, index, call);
    const act = native[call] as (typeof native)[string];
    return operate(
      new AtomicOperation(
        kernelNow(),
        `atomics.${call}`,
        cell,
        // What was not given is undefined to the standard's operations, too, and what they do not take they ignore.
        () => changes(array, index, first, second),
        () => act(array, index, first, second),
      ),
    );
  });
}

function* waiting(cell: Cell, array: IntegerArray, index: number, value: Value, limit: number | undefined): Task {
  if (isMetByOthers()) return yield* waitingForOthers(array, index, value, limit);
  const kernel = kernelNow();
  const items = array as unknown as Value[];
  const turn = new AwaitNotify(kernel, cell.line, limit);
  const look = new GetInLine(kernel, cell, turn, () => items[index] === value);
  if (!(yield* step<boolean>(look))) return 'not-equal';
  return yield* step<string>(turn);
}

/** Threads of several workers stand in one line, which the operating system keeps. */
function* waitingForOthers(array: IntegerArray, index: number, value: Value, limit: number | undefined): Task {
  const memory = memoryOf(sharedBufferOf(array) as SharedBuffer);
  const type = array instanceof Int32Array ? 'Int32Array' : 'BigInt64Array';
  const ticket = yield* asking<number>(to(memory, 'enqueue', type, byteOf(array, index), value));
  if (ticket === 0) return 'not-equal';
  return (yield* asking<boolean>(to(memory, 'pass', ticket), limit)) ? 'ok' : 'timed-out';
}

export const atomics = {
  load: operation('load', never),
  store: operation('store', always),
  add: operation('add', always),
  sub: operation('sub', always),
  and: operation('and', always),
  or: operation('or', always),
  xor: operation('xor', always),
  exchange: operation('exchange', always),
  compareExchange: operation(
    'compareExchange',
    (array, index, expected) => (array as unknown as Value[])[index] === asElement(array, expected as Value),
  ),
  /** Waits until it is notified, if the element still has this value. `timeout` in milliseconds. */
  wait: suspendable(
    (array: IntegerArray, index: number, value: Value, timeout?: number): 'ok' | 'not-equal' | 'timed-out' => {
      const cell = cellOf(array, index, 'wait');
      const limit = timeout === undefined || timeout === Infinity ? undefined : Math.max(0, timeout) / 1000;
      return perform(waiting(cell, array, index, asElement(array, value), limit));
    },
  ),
  /** Wakes those who have waited longest; gives how many. */
  notify: suspendable((array: IntegerArray, index: number, count = Infinity): number => {
    const cell = cellOf(array, index, 'notify');
    if (isMetByOthers()) {
      const memory = memoryOf(sharedBufferOf(array) as SharedBuffer);
      return ask(to(memory, 'notify', byteOf(array, index), count));
    }
    return operate(new Notify(kernelNow(), cell.line, Math.max(0, Math.trunc(count))));
  }),
  isLockFree: (size: number): boolean => size === 1 || size === 2 || size === 4 || size === 8,
};
