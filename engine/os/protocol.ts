/**
 * What a process asks of the operating system, and what it gets: types without behaviour. A call names a resource
 * and one of its steps; it is carried out in one piece, as soon as the resource is ready for it. There are two
 * ways to carry it there: in the same realm, as an operation of the kernel (`direct.ts`), and between workers,
 * as a message.
 */

/** Names a resource in every process. */
export type Handle = number;

export type ResourceKind =
  | 'mutex'
  | 'recursive-mutex'
  | 'condition'
  | 'permits'
  | 'flag'
  | 'meeting-point'
  | 'count'
  | 'pipe'
  | 'cell'
  | 'dict'
  | 'list'
  | 'namespace'
  | 'value'
  | 'item-queue';

/** A resource as it travels: what a process that has not met it yet makes its stand-in from. */
export interface Reference {
  readonly handle: Handle;
  readonly kind: ResourceKind;
  readonly name: string;
  /** What its kind is made from; another resource by its reference. */
  readonly args: readonly unknown[];
}

/** Who asks. */
export interface Caller {
  /** Number of the process; 0 = the main process. */
  readonly process: number;
  /** Number of the thread, unlike that of any other thread of any process. */
  readonly thread: number;
  /** Name of the process, for what is shown of locks. */
  readonly name: string;
}

/** A value on its way between processes: nothing in it is shared with anybody. */
export interface Wire {
  readonly root: Packed;
  /** Objects by number: two references to one object are one object again on the other side. */
  readonly objects: readonly PackedObject[];
  /** Bytes it is taken to need in a pipe. */
  readonly size: number;
}

/** A primitive as it is, or the number of an object. */
export type Packed =
  | { readonly is: 'value'; readonly value: undefined | null | boolean | number | string | bigint }
  | { readonly is: 'object'; readonly at: number };

export type PackedObject =
  | { readonly type: 'array'; readonly items: readonly Packed[] }
  | { readonly type: 'object'; readonly entries: readonly (readonly [string, Packed])[] }
  | { readonly type: 'map'; readonly entries: readonly (readonly [Packed, Packed])[] }
  | { readonly type: 'set'; readonly items: readonly Packed[] }
  | { readonly type: 'date'; readonly time: number }
  | { readonly type: 'regexp'; readonly source: string; readonly flags: string }
  | { readonly type: 'bytes'; readonly kind: string; readonly bytes: readonly number[] }
  | {
      readonly type: 'error';
      readonly name: string;
      readonly message: string;
      /** The class, where it stands at the top level of a module. */
      readonly made: Definition | null;
      readonly entries: readonly (readonly [string, Packed])[];
    }
  /** A function or class at the top level of a module: the other process has its own. */
  | { readonly type: 'definition'; readonly definition: Definition }
  /** One of the library's objects that several processes may have: a lock, an end of a pipe. */
  | { readonly type: 'shared'; readonly kind: string; readonly parts: readonly unknown[] };

export interface Definition {
  readonly file: string;
  readonly name: string;
}
