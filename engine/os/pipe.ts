/** A pipe: bytes one way, messages whole, 64 KiB at most under way. */

import { Empty } from '../kernel/errors.ts';
import { READ, WRITE } from '../kernel/operation.ts';
import type { Count } from './count.ts';
import { BrokenPipeError, EOFError } from './errors.ts';
import type { Caller, Wire } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

const CAPACITY = 65536;
/** Messages that a process may take along beside the one it reads. */
const MOST_LENT = 128;
/** Length before each message. */
const HEADER = 4;

export type End = 'read' | 'write';

/** Which processes have an end open, and how many times. */
type Owners = Map<number, number>;

/** How many of several messages have been written, and the ticket where the last has not found room as a whole. */
export interface Written {
  readonly taken: number;
  readonly ticket: number;
}

/** A message, and those after it that the reader may take without asking. */
export interface Ahead {
  readonly first: Wire;
  readonly more: readonly Wire[];
}

export class Pipe extends Resource {
  /** Bytes that may be under way. */
  private readonly capacity: number;
  /** Of a queue: what it counts. */
  private readonly count: Count | null;
  private readonly messages: Wire[] = [];
  private used = 0;
  /** The last message, where only its beginning has found room. */
  private partial: Wire | null = null;
  /** Messages written so far. */
  private written = 0;
  /** Messages that have gone to their reader before it asked for them. Until it takes them they count as here. */
  private lent: Wire[] = [];
  /** The process that has read so far; once there are several, nothing is lent. */
  private reader: number | 'nobody' | 'several' = 'nobody';
  private readonly readers: Owners = new Map();
  private readonly writers: Owners = new Map();
  /** Threads that speak for a process, where somebody waits for what it may do. */
  speakers: (process: number) => number[] = () => [];

  /** @param isEndless true = whatever is written finds room */
  constructor(id: number, name: string | (() => string), count: Count | null = null, isEndless = false) {
    super(id, name);
    this.count = count;
    this.capacity = isEndless ? Infinity : CAPACITY;
  }

  get isEmpty(): boolean {
    return this.messages.length === 0 && this.lent.length === 0;
  }

  /** An end is handed to a process. */
  open(end: End, process: number): void {
    const owners = this.owners(end);
    owners.set(process, (owners.get(process) ?? 0) + 1);
  }

  private owners(end: End): Owners {
    return end === 'read' ? this.readers : this.writers;
  }

  /** Begins to write. Gives 0 where the message is in the pipe as a whole, else the ticket that `finish` wants. */
  write(caller: Caller, message: Wire, code: string): Step {
    return {
      code,
      knows: 'tells',
      mode: () => WRITE,
      ready: () => this.partial === null || this.readers.size === 0,
      serve: () => {
        this.demandReaders();
        this.messages.push(message);
        this.written++;
        if (this.hasRoom(message)) this.used += message.size + HEADER;
        else this.partial = message;
        return this.partial === null ? 0 : this.written;
      },
      holders: () => this.speakersOf(this.readers, caller),
    };
  }

  /** Begins to write several, as many as find room, and one more in part. Gives a `Written`. */
  writeMany(caller: Caller, messages: readonly Wire[], code: string): Step {
    const begin = (message: Wire) => this.write(caller, message, code);
    return {
      ...begin(messages[0] as Wire),
      serve: (): Written => {
        let taken = 0;
        let ticket = 0;
        while (ticket === 0 && taken < messages.length) ticket = begin(messages[taken++] as Wire).serve() as number;
        return { taken, ticket };
      },
    };
  }

  /** Waits until the rest of the message has found room, or has been read. */
  finish(caller: Caller, ticket: number, code: string): Step {
    // Nobody begins to write before this message is through.
    const message = ticket === this.written ? this.partial : null;
    return {
      code,
      knows: 'tells',
      mode: () => WRITE,
      ready: () => message === null || this.partial !== message || this.hasRoom(message) || this.readers.size === 0,
      serve: () => {
        if (message === null || this.partial !== message) return;
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

  read(caller: Caller, code: string): Step {
    const { count } = this;
    return {
      code,
      knows: 'both',
      mode: () => WRITE,
      also: count === null ? undefined : () => [{ object: count, mode: count.change }],
      ready: () => this.messages.length > 0 || (this.writers.size === 0 && this.lent.length === 0),
      serve: () => {
        const message = this.messages.shift();
        if (message === undefined) throw new EOFError('the other end is closed, and nothing more is to come');
        if (message === this.partial) this.partial = null;
        else this.used -= message.size + HEADER;
        if (count !== null) count.size--;
        this.reader = this.reader === 'nobody' || this.reader === caller.process ? caller.process : 'several';
        return message;
      },
      giveUp: () => {
        if (count !== null) throw new Empty('the queue is empty');
        return false;
      },
      holders: () => this.speakersOf(this.writers, caller),
    };
  }

  /** Reads, and takes along what is there for the next times. Gives an `Ahead`. */
  readAhead(caller: Caller, code: string): Step {
    const step = this.read(caller, code);
    return { ...step, serve: (): Ahead => ({ first: step.serve() as Wire, more: this.lend() }) };
  }

  private lend(): Wire[] {
    if (this.reader === 'several' || this.capacity === Infinity) return [];
    const whole = this.partial === null ? this.messages.length : this.messages.length - 1;
    const more = this.messages.splice(0, Math.min(whole, MOST_LENT));
    this.lent.push(...more);
    return more;
  }

  /** The process that has what another one now wants to read; null = there is none. */
  lenderTo(process: number): number | null {
    const { reader } = this;
    if (this.lent.length === 0 || typeof reader !== 'number' || reader === process) return null;
    this.reader = 'several';
    return reader;
  }

  /** The reader has taken so many of what it was lent. */
  taken(number: number): void {
    for (const message of this.lent.splice(0, number)) {
      this.used -= message.size + HEADER;
      if (this.count !== null) this.count.size--;
    }
  }

  /** The reader gives back what it has not taken. */
  giveBack(): void {
    this.messages.unshift(...this.lent);
    this.lent = [];
  }

  /** Whether `read` would find something, or the end. */
  poll(_caller: Caller, code: string): Step {
    return {
      code,
      knows: 'learns',
      mode: () => READ,
      ready: () => !this.isEmpty || this.writers.size === 0,
      serve: () => true,
    };
  }

  look(_caller: Caller, code: string): Step {
    return { code, knows: 'learns', mode: () => READ, serve: () => this.isEmpty };
  }

  close(_caller: Caller, end: End, process: number): Step {
    return {
      code: 'pipe.close',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => this.drop(end, process),
    };
  }

  /** A process is gone, and all that it had open. */
  abandon(process: number): void {
    this.readers.delete(process);
    this.writers.delete(process);
    if (this.reader === process) this.giveBack();
  }

  /** A process has an end no more. */
  drop(end: End, process: number): void {
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
