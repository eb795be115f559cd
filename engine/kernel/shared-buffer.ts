import { Location } from './location.ts';
import { SyncObject } from './sync-object.ts';

/**
 * `SharedArrayBuffer` of learners' programs: ordinary memory, for all threads of a realm share it anyway, so it
 * exists in every browser. Its elements are known by where they lie, whichever array looks at them.
 */
export class SharedBuffer extends ArrayBuffer {
  readonly #cells = new Map<number, Cell>();

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

/** One element of shared memory, as operations on it see it. */
export class Cell extends SyncObject {
  /** Where plain accesses to it are noted. */
  readonly location: Location;
  /** Threads that wait at it, first come first. */
  readonly waiters: object[] = [];

  constructor(owner: number, byte: number, name: string) {
    super(owner, name);
    this.key = byte;
    this.location = new Location(owner, byte, null);
  }
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
