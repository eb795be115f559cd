/** A pipe: bytes one way, messages whole, 64 KiB at most under way. */

import { READ, WRITE } from '../kernel/operation.ts';
import { BrokenPipeError, EOFError } from './errors.ts';
import type { Caller, Wire } from './protocol.ts';
import { type AlsoTouched, Resource, type Step } from './resource.ts';

const CAPACITY = 65536;
/** Length before each message. */
const HEADER = 4;

/** Which processes have an end open, and how many times. */
type Owners = Map<number, number>;

/** What the object that a pipe belongs to adds to its steps. */
export interface StepOptions {
  code: string;
  also?: (() => readonly AlsoTouched[]) | undefined;
  ready?: () => boolean;
  whenServed?: () => void;
  giveUp?: () => unknown;
}

export class Pipe extends Resource {
  private readonly capacity: number;
  private readonly messages: Wire[] = [];
  private used = 0;
  /** The last message, where only its beginning has found room. */
  private partial: Wire | null = null;
  private readonly readers: Owners = new Map();
  private readonly writers: Owners = new Map();
  /** Threads that speak for a process, where somebody waits for what it may do. */
  speakers: (process: number) => number[] = () => [];

  /** @param capacity bytes that may be under way */
  constructor(id: number, name: string | (() => string), capacity = CAPACITY) {
    super(id, name);
    this.capacity = capacity;
  }

  get isEmpty(): boolean {
    return this.messages.length === 0;
  }

  /** An end is handed to a process. */
  open(end: 'read' | 'write', process: number): void {
    const owners = this.owners(end);
    owners.set(process, (owners.get(process) ?? 0) + 1);
  }

  private owners(end: 'read' | 'write'): Owners {
    return end === 'read' ? this.readers : this.writers;
  }

  /** Begins to write; gives whether the message is in the pipe as a whole. Where it is not, `finish` comes next. */
  write(caller: Caller, message: Wire, options: StepOptions): Step {
    return {
      code: options.code,
      knows: 'tells',
      mode: () => WRITE,
      also: options.also,
      ready: () => (options.ready?.() ?? true) && (this.partial === null || this.readers.size === 0),
      serve: () => {
        this.demandReaders();
        this.messages.push(message);
        if (this.hasRoom(message)) this.used += message.size + HEADER;
        else this.partial = message;
        options.whenServed?.();
        return this.partial === null;
      },
      holders: () => this.speakersOf(this.readers, caller),
    };
  }

  /** Waits until the rest of the message has found room, or has been read. */
  finish(caller: Caller, message: Wire, code: string): Step {
    return {
      code,
      knows: 'tells',
      mode: () => WRITE,
      ready: () => this.partial !== message || this.hasRoom(message) || this.readers.size === 0,
      serve: () => {
        if (this.partial !== message) return;
        this.demandReaders();
        this.partial = null;
        this.used += message.size + HEADER;
      },
      holders: () => this.speakersOf(this.readers, caller),
    };
  }

  private demandReaders(): void {
    if (this.readers.size === 0) {
      throw new BrokenPipeError('[Errno 32] Broken pipe: nobody has the other end open any more');
    }
  }

  private hasRoom(message: Wire): boolean {
    return this.used + message.size + HEADER <= this.capacity;
  }

  read(caller: Caller, options: StepOptions): Step {
    return {
      code: options.code,
      knows: 'both',
      mode: () => WRITE,
      also: options.also,
      ready: () => (options.ready?.() ?? true) && (!this.isEmpty || this.writers.size === 0),
      serve: () => {
        const message = this.messages.shift();
        if (message === undefined) throw new EOFError('the other end is closed, and nothing more is to come');
        if (message === this.partial) this.partial = null;
        else this.used -= message.size + HEADER;
        options.whenServed?.();
        return message;
      },
      ...(options.giveUp === undefined ? {} : { giveUp: options.giveUp }),
      holders: () => this.speakersOf(this.writers, caller),
    };
  }

  /** Whether `read` would find something, or the end. */
  poll(code: string): Step {
    return {
      code,
      knows: 'learns',
      mode: () => READ,
      ready: () => !this.isEmpty || this.writers.size === 0,
      serve: () => true,
    };
  }

  look(code: string): Step {
    return { code, knows: 'learns', mode: () => READ, serve: () => this.isEmpty };
  }

  close(end: 'read' | 'write', process: number): Step {
    return {
      code: 'pipe.close',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => this.drop(end, process),
    };
  }

  /** A process has an end no more. */
  drop(end: 'read' | 'write', process: number): void {
    const owners = this.owners(end);
    const left = (owners.get(process) ?? 0) - 1;
    if (left > 0) owners.set(process, left);
    else owners.delete(process);
  }

  /** Whoever else has the end could let the caller go on. */
  private speakersOf(owners: Owners, caller: Caller): number[] {
    return [...owners.keys()]
      .filter((process) => process !== caller.process)
      .flatMap((process) => this.speakers(process));
  }
}
