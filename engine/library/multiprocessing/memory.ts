/** Memory that processes share: one number, or several. */
import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { AttributeError, IndexError, ValueError } from '../../kernel/errors.ts';
import type { Cell } from '../../os/memory.ts';
import { describe } from '../arguments.ts';
import { perform, suspendableMethods } from '../call.ts';
import { nameOf } from '../name-of.ts';
import { setRemote } from '../remote.ts';
import { setRepr } from '../repr.ts';
import { ask, asking, calling, create, createPart, find, to } from './call.ts';
import { Lock, RLock } from './locks.ts';
import { fromWire, shareable, toWire } from './share.ts';
import { typeOf } from './typecode.ts';

export interface MemoryOptions {
  /** False = no lock of its own; or the lock to be used. Default a new RLock. */
  lock?: boolean | Lock | RLock;
}

type AnyLock = Lock | RLock | null;

function lockOf(option: MemoryOptions['lock']): AnyLock {
  if (option === undefined || option === true) return new RLock();
  if (option === false) return null;
  if (option instanceof Lock || option instanceof RLock) return option;
  throw new AttributeError(
    `${describe(option)} has no attribute 'acquire': lock takes a Lock or an RLock of multiprocessing, true or false`,
  );
}

function noLock(): Error {
  return new AttributeError("no attribute 'get_lock': it was made with lock: false");
}

let revivedCell: { cell: Cell; code: string; lock: AnyLock } | null = null;

/**
 * A number in memory that processes share. Reading `value` and writing it are two steps: `v.value += 1` is not
 * indivisible. Hold `v.getLock()` around it.
 *
 * @python multiprocessing.Value
 */
export class Value {
  readonly #cell: Cell;
  readonly #code: string;
  readonly #lock: AnyLock;

  /**
   * @param typecode what it holds: `'i'` whole numbers of 32 bits, `'d'` any number, …
   * @throws TypeError for a type that does not exist, or a value that is not of it
   */
  constructor(typecode: string, value?: number | string, options: MemoryOptions = {}) {
    if (revivedCell !== null) {
      this.#cell = revivedCell.cell;
      this.#code = revivedCell.code;
      this.#lock = revivedCell.lock;
      return;
    }
    const type = typeOf(typecode);
    this.#code = typecode;
    this.#cell = create('Value', 'cell', value === undefined ? type.zero : type.fit(value));
    this.#lock = lockOf(options.lock);
  }

  /** The number itself. */
  // biome-ignore lint/suspicious/noExplicitAny: its type depends on the letter
  get value(): any {
    return ask(to(this.#cell, 'load'));
  }
  // biome-ignore lint/suspicious/noExplicitAny: its type depends on the letter
  set value(value: any) {
    ask(to(this.#cell, 'store', typeOf(this.#code).fit(value)));
  }

  /**
   * The lock that belongs to it.
   *
   * @throws AttributeError where it was made without
   * @python multiprocessing.Value.get_lock
   */
  getLock(): Lock | RLock {
    if (this.#lock === null) throw noLock();
    return this.#lock;
  }

  static {
    setRemote(Value, (value, key) => {
      if (key !== 'value' || !(#cell in value)) return undefined;
      const cell = value.#cell;
      return {
        get: () => calling(to(cell, 'load')),
        set: (item) => calling(to(cell, 'store', typeOf(value.#code).fit(item))),
      };
    });
    shareable(
      'Value',
      Value,
      (value) => (#cell in value ? [value.#cell.reference, value.#code, toWire(value.#lock, true)] : undefined),
      ([reference, code, lock]) => {
        revivedCell = { cell: find<Cell>(reference), code: code as string, lock: fromWire(lock as never) as AnyLock };
        try {
          return new Value('i');
        } finally {
          revivedCell = null;
        }
      },
    );
    setRepr(Value, (value) => (#cell in value ? `<Value '${value.#code}' ${value.#cell.shown}>` : undefined));
  }
}

let revivedCells: { cells: Cell[]; code: string; lock: AnyLock } | null = null;

/**
 * Numbers in memory that processes share: as many as at the beginning. Each reading or writing of one is one step.
 *
 * @python multiprocessing.Array
 * @differs `a.get(i)` and `a.set(i, x)` beside `a[i]`; Python's `a[:]` is `a.slice()`.
 */
export class SharedArray {
  readonly #cells: Cell[];
  readonly #code: string;
  readonly #lock: AnyLock;
  [index: number]: number | string;

  /**
   * @param typecode what it holds: `'i'` whole numbers of 32 bits, `'d'` any number, …
   * @param content what it begins with, or how many zeros
   */
  constructor(typecode: string, content: number | Iterable<number | string>, options: MemoryOptions = {}) {
    if (revivedCells !== null) {
      this.#cells = revivedCells.cells;
      this.#code = revivedCells.code;
      this.#lock = revivedCells.lock;
      return;
    }
    const type = typeOf(typecode);
    const kernel = kernelNow();
    const name = nameOf(kernel, 'Array');
    const items =
      typeof content === 'number'
        ? Array.from({ length: content }, () => type.zero)
        : Array.from(content, (item) => type.fit(item));
    this.#code = typecode;
    this.#cells = items.map((item, i) => createPart<Cell>(() => `${name()}[${i}]`, 'cell', item));
    this.#lock = lockOf(options.lock);
  }

  /**
   * How many there are.
   *
   * @python len(a)
   */
  get length(): number {
    return this.#cells.length;
  }

  /**
   * The item at an index; -1 is the last.
   *
   * @throws IndexError
   * @python a[i]
   */
  get(index: number): number | string {
    const cell = this.#cell(index);
    return ask(to(cell, 'load'));
  }

  /**
   * Writes the item at an index.
   *
   * @throws IndexError, TypeError where the item is not of the array's type
   * @python a[i] = x
   */
  set(index: number, item: number | string): void {
    const cell = this.#cell(index);
    return ask(to(cell, 'store', typeOf(this.#code).fit(item)));
  }

  /**
   * A list of the items, read one after the other.
   *
   * @python a[begin:end]
   */
  slice(begin = 0, end: number = this.#cells.length): (number | string)[] {
    return perform(this.#slice(begin, end));
  }
  *#slice(begin: number, end: number): Task {
    const items: unknown[] = [];
    for (const cell of this.#cells.slice(begin, end)) items.push(yield* asking(to(cell, 'load')));
    return items;
  }

  /**
   * Writes as many items as there are, one after the other.
   *
   * @throws ValueError where there are more or fewer
   * @python a[:] = items
   */
  assign(items: Iterable<number | string>): void {
    return perform(this.#assign([...items]));
  }
  *#assign(items: (number | string)[]): Task {
    if (items.length !== this.#cells.length) throw new ValueError('Can only assign sequence of same size');
    const fitting = items.map((item) => typeOf(this.#code).fit(item));
    for (const [i, cell] of this.#cells.entries()) yield* asking(to(cell, 'store', fitting[i] as number));
    return undefined;
  }

  /**
   * The lock that belongs to it.
   *
   * @throws AttributeError where it was made without
   * @python multiprocessing.Array.get_lock
   */
  getLock(): Lock | RLock {
    if (this.#lock === null) throw noLock();
    return this.#lock;
  }

  #cell(index: number): Cell {
    const cell = this.#cells.at(index);
    if (cell === undefined || !Number.isInteger(index) || index < -this.#cells.length)
      throw new IndexError('invalid index');
    return cell;
  }

  /** Reads the items one after the other. */
  *[Symbol.iterator](): Generator<number | string> {
    for (let i = 0; i < this.#cells.length; i++) yield this.get(i);
  }

  static {
    Object.defineProperty(SharedArray, 'name', { value: 'Array' });
    setRemote(SharedArray, (array, key) => {
      const index =
        typeof key === 'number' ? key : typeof key === 'string' && /^-?\d+$/.test(key) ? Number(key) : undefined;
      if (index === undefined || !(#cells in array)) return undefined;
      const cell = array.#cell(index);
      return {
        get: () => calling(to(cell, 'load')),
        set: (item) => calling(to(cell, 'store', typeOf(array.#code).fit(item))),
      };
    });
    shareable(
      'Array',
      SharedArray,
      (array) =>
        #cells in array
          ? [array.#cells.map((cell) => cell.reference), array.#code, toWire(array.#lock, true)]
          : undefined,
      ([references, code, lock]) => {
        const cells = (references as unknown[]).map((reference) => find<Cell>(reference));
        revivedCells = { cells, code: code as string, lock: fromWire(lock as never) as AnyLock };
        try {
          return new SharedArray('i', 0);
        } finally {
          revivedCells = null;
        }
      },
    );
    setRepr(SharedArray, (array) =>
      #cells in array ? `<Array '${array.#code}' [${array.#cells.map((cell) => cell.shown).join(', ')}]>` : undefined,
    );
  }
}

suspendableMethods(Value, 'getLock');
suspendableMethods(SharedArray, 'get', 'set', 'slice', 'assign');
