import type { ComputingSpan } from '../explore/report.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Process } from '../kernel/process.ts';
import { ALIVE, type VirtualThread } from '../kernel/thread.ts';

/** CPython's switch interval, in seconds. */
const DEFAULT_INTERVAL = 0.005;
/** An interval may read back as 0 when it was set below a millionth. */
const SHORTEST = 1e-6;

/** A piece of work that a thread has still to compute. */
export interface Burst {
  readonly thread: VirtualThread;
  /** Seconds left. */
  left: number;
  /** When it got the processor. */
  since: number;
}

/** By execution. */
const known = new WeakMap<Kernel, Processors>();

/**
 * Who computes, and who waits for that. With the GIL one thread of each process computes at a time; in all, as
 * many threads as there are cores. Where somebody waits, whoever computes gives way after the switch interval
 * and gets in line again.
 */
export class Processors {
  private running: Burst[] = [];
  private waiting: Burst[] = [];
  /** Who has had a processor, where somebody wants to know. */
  readonly spans: ComputingSpan[] = [];
  private readonly kernel: Kernel;

  private constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  static of(kernel: Kernel): Processors {
    let processors = known.get(kernel);
    if (processors === undefined) {
      processors = new Processors(kernel);
      known.set(kernel, processors);
    }
    return processors;
  }

  /** Gets in line. Whoever is in the way has one switch interval left. */
  request(burst: Burst): void {
    this.waiting.push(burst);
    if (this.mayRun(burst)) return;
    const { now } = this.kernel;
    for (const { thread } of this.running)
      thread.deadline = Math.min(thread.deadline, now + switchInterval(thread.process));
  }

  /** Whether it is this one's turn: nobody before it in line could run. */
  mayRun(burst: Burst): boolean {
    // A process may have been ended in the middle of it.
    this.running = this.running.filter(({ thread }) => thread.state === ALIVE);
    this.waiting = this.waiting.filter(({ thread }) => thread.state === ALIVE);
    return this.waiting.find(({ thread }) => this.hasRoom(thread.process)) === burst;
  }

  private hasRoom(process: Process): boolean {
    const { cores, gil } = this.kernel.options;
    if (this.running.length >= cores) return false;
    return !gil || this.running.every(({ thread }) => thread.process !== process);
  }

  run(burst: Burst): void {
    this.waiting = this.waiting.filter((other) => other !== burst);
    this.running.push(burst);
    burst.since = this.kernel.now;
  }

  /** Seconds that it may compute before it has to give way. */
  slice(burst: Burst): number {
    const { now } = this.kernel;
    const isAlone = this.waiting.length === 0;
    const turn = Math.max(SHORTEST, switchInterval(burst.thread.process));
    const length = isAlone ? burst.left : Math.min(burst.left, turn);
    // Sums of many slices stay exact.
    return rounded(now + length) - now;
  }

  /** What is left of it if it stops now. */
  leftOf(burst: Burst): number {
    return Math.max(0, rounded(burst.left - (this.kernel.now - burst.since)));
  }

  stop(burst: Burst): void {
    if (this.kernel.options.recorder !== null) this.note(burst);
    burst.left = this.leftOf(burst);
    this.running = this.running.filter((other) => other !== burst);
  }

  /** Slices of one thread that follow each other are one span. */
  private note({ thread, since }: Burst): void {
    const { now } = this.kernel;
    const last = this.spans.findLast((span) => span.thread === thread.ordinal);
    if (last !== undefined && last.to === since) last.to = now;
    else this.spans.push({ thread: thread.ordinal, from: since, to: now });
  }

  holders(burst: Burst): VirtualThread[] {
    return this.running.map(({ thread }) => thread).filter((thread) => thread !== burst.thread);
  }
}

/** Who had a processor in an execution that was recorded, and when. */
export function computingSpans(kernel: Kernel): ComputingSpan[] {
  return known.get(kernel)?.spans ?? [];
}

const INTERVAL = 'switch interval';

/** Seconds after which a thread of a process that computes lets another one have its turn. */
export function switchInterval(process: Process): number {
  return (process.libraries.get(INTERVAL) as number | undefined) ?? DEFAULT_INTERVAL;
}

export function setSwitchInterval(process: Process, interval: number): void {
  process.libraries.set(INTERVAL, interval);
}

/** To the nanosecond. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1e9) / 1e9;
}
