/**
 * What a process asks of the operating system, and what it gets: types without behaviour. A call names a resource
 * and one of its steps; it is carried out in one piece, as soon as the resource is ready for it. There are two
 * ways to carry it there: in the same realm, as an operation of the kernel (`direct.ts`), and between workers,
 * as a message (`remote.ts`, `server.ts`); the messages stand at the end of this file.
 */

import type { Program } from '../compile/program.ts';
import type { ExecutionStatus, Finding, Json, RunOptions, Wait } from '../explore/report.ts';

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
  | 'memory'
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

/** A process to be brought to life in a worker of its own. */
export interface Begin {
  /** 0 = the main process. */
  readonly number: number;
  readonly name: string;
  readonly daemon: boolean;
  readonly parent: { readonly number: number; readonly name: string } | null;
  /** Numbers that it may give to the processes it starts, from here on. */
  readonly children: number;
  /** What it is started for; null = it is the main process. */
  readonly role: string | null;
  readonly data: unknown;
}

/** The start of a process, as the one that starts it tells it. */
export type Start = Pick<Begin, 'number' | 'name' | 'daemon' | 'data'> & { readonly role: string };

/** An error on its way between processes. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
}

/** A thread that can never go on by itself, and what it waits for. */
export interface Waiting {
  readonly wait: Wait;
  /** The call that it waits for; null = something in its own process. */
  readonly call: number | null;
}

/** What a process knows of itself at its end. */
export interface Account {
  readonly status: ExecutionStatus;
  readonly exports: Record<string, Json>;
  readonly findings: readonly Finding[];
  readonly steps: number;
  readonly elapsed: number;
  readonly waiting: readonly Waiting[];
}

/** From a process to the operating system. They travel in batches, in order. */
export type FromProcess =
  /** Once for each worker: a process can begin in it. */
  | { readonly type: 'ready' }
  /** Makes a resource. */
  | { readonly type: 'create'; readonly reference: Reference }
  /** Asks for one of a resource's steps; an `answer` with the same `id` follows. */
  | {
      readonly type: 'call';
      readonly id: number;
      /** `Caller.thread`. */
      readonly thread: number;
      readonly handle: Handle;
      readonly call: string;
      readonly args: readonly unknown[];
      /** Seconds; null = for ever. */
      readonly timeout: number | null;
    }
  /** As a call that nobody waits for. */
  | { readonly type: 'tell'; readonly handle: Handle; readonly call: string; readonly args: readonly unknown[] }
  | { readonly type: 'start'; readonly start: Start }
  /** Waits for the end of a process; the answer is true, or false where the time was up. */
  | {
      readonly type: 'join';
      readonly id: number;
      readonly thread: number;
      readonly process: number;
      readonly timeout: number | null;
    }
  /** The answer is the exit code; null = it lives. */
  | { readonly type: 'look'; readonly id: number; readonly process: number }
  /** Ends a process where it is; the answer is whether it lived. */
  | { readonly type: 'end'; readonly id: number; readonly process: number; readonly signal: number }
  /** Prints the text of a line, the end of a line, or a line as a whole. */
  | {
      readonly type: 'print';
      readonly part: 'text' | 'end' | 'line';
      readonly thread: string;
      readonly text: string;
      readonly time: number;
    }
  /** All its threads wait; it has had so many answers. For ever = it does nothing more by itself. */
  | { readonly type: 'rests'; readonly answers: number; readonly isForEver: boolean }
  /** It is at work, and has nothing to say. */
  | { readonly type: 'alive' }
  /** It has ended. */
  | { readonly type: 'ended'; readonly exitCode: number; readonly account: Account }
  /** What there is so far, as it was asked for. */
  | { readonly type: 'account'; readonly account: Account }
  /** A defect of ours. */
  | { readonly type: 'failed'; readonly message: string };

/** From the operating system to a process. */
export type ToProcess =
  /** First, and once for each worker: the program that all its processes run. */
  | { readonly type: 'load'; readonly program: Program; readonly options: RunOptions }
  /** Seconds that the program has been running by now. */
  | { readonly type: 'begin'; readonly begin: Begin; readonly elapsed: number }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown; readonly error: Thrown | null }
  /** Another process wants to read what has been lent of a pipe. */
  | { readonly type: 'recall'; readonly handle: Handle }
  /** Stop, and say what there is so far. */
  | { readonly type: 'stop' };
