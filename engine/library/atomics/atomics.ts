/** `Atomics` of learners' programs: the standard's operations, each one step that the explorer sees. */
import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { Shadow, setShadow, shadowOf } from '../../kernel/identity.ts';
import { type Cell, type IntegerArray, type SharedBuffer, sharedBufferOf } from '../../kernel/shared-buffer.ts';
import { describe } from '../arguments.ts';
import { operate, perform, step, suspendable } from '../call.ts';
import { AtomicOperation, AwaitNotify } from './operations.ts';

type Value = number | bigint;

const always = () => true;
const never = () => false;

/** @throws TypeError where it is no array of whole numbers in shared memory, RangeError where the index is outside */
function cellOf(array: IntegerArray, index: number, call: string): Cell {
  const kinds = [
    Int8Array,
    Uint8Array,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    BigInt64Array,
    BigUint64Array,
  ];
  if (!kinds.some((kind) => array instanceof kind)) {
    throw new TypeError(`Atomics.${call} needs an array of whole numbers, such as Int32Array: got ${describe(array)}`);
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
  return buffer.cell(idOf(buffer), array.byteOffset + index * array.BYTES_PER_ELEMENT, `[${index}]`);
}

function idOf(buffer: SharedBuffer): number {
  return (shadowOf(buffer) ?? setShadow(buffer, new Shadow(kernelNow().newId()))).id;
}

/** An operation that writes what `next` makes of the old value, and gives the old value. */
function exchanging(call: string, next: (old: Value, value: Value) => Value) {
  return suspendable((array: IntegerArray, index: number, value: Value): Value => {
    const cell = cellOf(array, index, call);
    const items = array as unknown as Value[];
    return operate(
      new AtomicOperation(kernelNow(), `atomics.${call}`, cell, always, () => {
        const old = items[index] as Value;
        items[index] = next(old, value);
        return old;
      }),
    );
  });
}

/** Arithmetic on numbers or on bigints, whichever the array holds. */
const both =
  (numbers: (a: number, b: number) => number, bigints: (a: bigint, b: bigint) => bigint) =>
  (a: Value, b: Value): Value =>
    typeof a === 'bigint' ? bigints(a, b as bigint) : numbers(a, b as number);

function* waiting(cell: Cell, array: IntegerArray, index: number, value: Value, timeout: number | undefined): Task {
  const kernel = kernelNow();
  const items = array as unknown as Value[];
  const turn = new AwaitNotify(kernel, cell, timeout);
  const look = new AtomicOperation(
    kernel,
    'atomics.wait',
    cell,
    () => items[index] === value,
    () => {
      if (items[index] !== value) return false;
      cell.waiters.push(turn);
      return true;
    },
  );
  if (!(yield* step<boolean>(look))) return 'not-equal';
  return yield* step<string>(turn);
}

export const atomics = {
  load: suspendable((array: IntegerArray, index: number): Value => {
    const cell = cellOf(array, index, 'load');
    return operate(
      new AtomicOperation(kernelNow(), 'atomics.load', cell, never, () => (array as unknown as Value[])[index]),
    );
  }),
  store: suspendable((array: IntegerArray, index: number, value: Value): Value => {
    const cell = cellOf(array, index, 'store');
    return operate(
      new AtomicOperation(kernelNow(), 'atomics.store', cell, always, () => {
        (array as unknown as Value[])[index] = value;
        return value;
      }),
    );
  }),
  add: exchanging(
    'add',
    both(
      (a, b) => a + b,
      (a, b) => a + b,
    ),
  ),
  sub: exchanging(
    'sub',
    both(
      (a, b) => a - b,
      (a, b) => a - b,
    ),
  ),
  and: exchanging(
    'and',
    both(
      (a, b) => a & b,
      (a, b) => a & b,
    ),
  ),
  or: exchanging(
    'or',
    both(
      (a, b) => a | b,
      (a, b) => a | b,
    ),
  ),
  xor: exchanging(
    'xor',
    both(
      (a, b) => a ^ b,
      (a, b) => a ^ b,
    ),
  ),
  exchange: exchanging('exchange', (_old, value) => value),
  compareExchange: suspendable((array: IntegerArray, index: number, expected: Value, value: Value): Value => {
    const cell = cellOf(array, index, 'compareExchange');
    const items = array as unknown as Value[];
    const matches = () => items[index] === expected;
    return operate(
      new AtomicOperation(kernelNow(), 'atomics.compareExchange', cell, matches, () => {
        const old = items[index] as Value;
        if (old === expected) items[index] = value;
        return old;
      }),
    );
  }),
  /** Waits until it is notified, if the element still has this value. `timeout` in milliseconds. */
  wait: suspendable(
    (array: IntegerArray, index: number, value: Value, timeout?: number): 'ok' | 'not-equal' | 'timed-out' => {
      const cell = cellOf(array, index, 'wait');
      const limit = timeout === undefined || timeout === Infinity ? undefined : Math.max(0, timeout) / 1000;
      return perform(waiting(cell, array, index, value, limit));
    },
  ),
  /** Wakes those who have waited longest; gives how many. */
  notify: suspendable((array: IntegerArray, index: number, count = Infinity): number => {
    const cell = cellOf(array, index, 'notify');
    return operate(
      new AtomicOperation(kernelNow(), 'atomics.notify', cell, always, () => {
        const woken = cell.waiters.splice(0, Math.min(count, cell.waiters.length));
        for (const one of woken) if (one instanceof AwaitNotify) one.notified = true;
        return woken.length;
      }),
    );
  }),
  isLockFree: (size: number): boolean => size === 1 || size === 2 || size === 4 || size === 8,
};
