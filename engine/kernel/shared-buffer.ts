import { kernelNow } from './current.ts';
import { Location } from './location.ts';
import type { Missed } from './operation.ts';
import { SyncObject } from './sync-object.ts';

/** Memory that workers really share, made by the realm; null = this realm has none. */
export const nativeMemory: ((bytes: number) => ArrayBufferLike) | null =
  typeof SharedArrayBuffer === 'function' ? (bytes) => new SharedArrayBuffer(bytes) : null;

export function isNative(value: unknown): value is ArrayBufferLike {
  return typeof SharedArrayBuffer === 'function' && value instanceof SharedArrayBuffer;
}

/** Memory from another process, while it is given its object in this one. */
let adopted: ArrayBufferLike | null = null;

/**
 * What SharedBuffer extends. Where workers share memory, the object that it makes is the realm's own shared memory,
 * which other workers can be given.
 */
const Memory = function construct(length: number): ArrayBuffer {
  const type = new.target as unknown as typeof ArrayBuffer;
  const native = adopted ?? kernelNow().options.sharedMemory?.(length) ?? null;
  if (native === null) return Reflect.construct(ArrayBuffer, [length], type);
  return Object.setPrototypeOf(native, type.prototype) as ArrayBuffer;
} as unknown as ArrayBufferConstructor;
Object.setPrototypeOf(Memory, ArrayBuffer);
Object.defineProperty(Memory, 'prototype', { value: ArrayBuffer.prototype });

/**
 * `SharedArrayBuffer` of learners' programs. In one realm it is ordinary memory, for all threads there share it anyway,
 * so it exists in every browser. Its elements are known by where they lie, whichever array looks at them.
 */
export class SharedBuffer extends Memory {
  readonly #cells = new Map<number, Cell>();

  override get byteLength(): number {
    return new Uint8Array(this).byteLength;
  }
  override slice(begin = 0, end: number = this.byteLength): SharedBuffer {
    const bytes = new Uint8Array(this).slice(begin, end);
    const copy = new SharedBuffer(bytes.length);
    new Uint8Array(copy).set(bytes);
    return copy;
  }
  override get [Symbol.toStringTag](): 'ArrayBuffer' {
    // What it says is the standard's; what it is declared as, that of the class it extends.
    return 'SharedArrayBuffer' as 'ArrayBuffer';
  }

  /** The element that begins at this byte. */
  cell(id: number, byte: number, name: string): Cell {
    let cell = this.#cells.get(byte);
    if (cell === undefined) {
      cell = new Cell(id, byte, name);
      this.#cells.set(byte, cell);
    }
    return cell;
  }
}

/** The object of this process for memory that another one has sent. */
export function adopt(native: ArrayBufferLike): SharedBuffer {
  adopted = native;
  try {
    return new SharedBuffer(native.byteLength);
  } finally {
    adopted = null;
  }
}

/** Ids of lines: a kind of their own, for whoever is first at an element is no other in another execution. */
const LINES = -(2 ** 43);
const LINES_APART = 4096;

/** One element of shared memory, as operations on it see it. */
export class Cell extends SyncObject {
  /** Where accesses to it are noted. */
  readonly location: Location;
  /** Those that wait at it. */
  readonly line: Line;

  constructor(owner: number, byte: number, name: string) {
    super(owner, name);
    this.key = byte;
    this.location = new Location(owner, byte, null);
    this.line = new Line(LINES - owner * LINES_APART - (byte % LINES_APART), name);
  }
}

/** Threads that wait at an element until they are notified. Writing the element is none of its business. */
export class Line extends SyncObject {
  /** First come first. */
  readonly waiters: object[] = [];
  /** The last notification that came when nobody waited. */
  unheard: Missed | null = null;
}

export type IntegerArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** The shared memory that an array looks at; null = it has memory of its own. */
export function sharedBufferOf(object: object): SharedBuffer | null {
  if (!ArrayBuffer.isView(object)) return null;
  const { buffer } = object;
  return buffer instanceof SharedBuffer ? buffer : null;
}
