/** Bytes that several processes have before them at once, and the threads that wait at one of their elements. */
import { READ, WRITE } from '../kernel/operation.ts';
import type { Caller } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

interface Waiter {
  readonly byte: number;
  readonly process: number;
  notified: boolean;
}

/** Element types at which a thread can wait. */
export type Waitable = 'Int32Array' | 'BigInt64Array';

export class SharedMemory extends Resource {
  /** The bytes themselves; each process has an object of its own for them. */
  buffer: ArrayBufferLike;
  /** By ticket, those who have waited longest first. */
  private readonly waiters = new Map<number, Waiter>();
  private lastTicket = 0;

  constructor(id: number, name: string | (() => string), buffer: ArrayBufferLike) {
    super(id, name);
    this.buffer = buffer;
  }

  /** Gets in line at an element that still has this value: gives the ticket that `pass` wants; 0 = it has another. */
  enqueue({ process }: Caller, type: Waitable, byte: number, value: number | bigint): Step {
    return {
      code: 'atomics.wait',
      knows: 'both',
      mode: () => WRITE,
      serve: () => {
        if (elementAt(this.buffer, type, byte) !== value) return 0;
        this.waiters.set(++this.lastTicket, { byte, process, notified: false });
        return this.lastTicket;
      },
    };
  }

  /** Waits for the notification: true = it came. */
  pass(_caller: Caller, ticket: number): Step {
    return {
      code: 'atomics.wait',
      knows: 'learns',
      mode: () => READ,
      ready: () => this.waiters.get(ticket)?.notified ?? true,
      serve: () => {
        this.waiters.delete(ticket);
        return true;
      },
      giveUp: () => {
        this.waiters.delete(ticket);
        return false;
      },
    };
  }

  /** Wakes those who have waited longest at an element. Gives how many. */
  notify(_caller: Caller, byte: number, count: number): Step {
    return {
      code: 'atomics.notify',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        const asleep = [...this.waiters.values()].filter((one) => one.byte === byte && !one.notified);
        const woken = asleep.slice(0, count);
        for (const one of woken) one.notified = true;
        return woken.length;
      },
    };
  }

  /** A process is gone: nobody wakes its threads in place of another's. */
  abandon(process: number): void {
    for (const [ticket, one] of this.waiters) if (one.process === process) this.waiters.delete(ticket);
  }
}

function elementAt(buffer: ArrayBufferLike, type: Waitable, byte: number): number | bigint {
  return type === 'Int32Array'
    ? Atomics.load(new Int32Array(buffer, byte, 1), 0)
    : Atomics.load(new BigInt64Array(buffer, byte, 1), 0);
}
