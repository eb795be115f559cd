/** Sleeping, and asking what time it is, by the program's own clock. */
import { kernelNow } from '../kernel/current.ts';
import { ValueError } from '../kernel/errors.ts';
import { COMMUTE, type Mode, type Operation, READ } from '../kernel/operation.ts';
import type { SyncObject } from '../kernel/sync-object.ts';
import { describe, seconds } from './arguments.ts';
import { operate, suspendable } from './call.ts';

/** Time goes by for a thread. */
export class Pause implements Operation {
  readonly code: string;
  readonly target: SyncObject;
  readonly timeout: number;
  constructor(code: string, clock: SyncObject, duration: number) {
    this.code = code;
    this.target = clock;
    this.timeout = duration;
  }
  mode(): Mode {
    return COMMUTE;
  }
  enabled(): boolean {
    return false;
  }
  perform(): void {}
  expire(): void {}
}

class ReadClock implements Operation {
  readonly code = 'time';
  readonly target: SyncObject;
  constructor(clock: SyncObject) {
    this.target = clock;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(): number {
    return kernelNow().now;
  }
}

/**
 * Waits that many seconds, and lets other threads run meanwhile. It is no way to wait for another thread:
 * how long the other one takes is nobody's promise.
 *
 * @python time.sleep
 * @throws ValueError where the time is negative
 */
export const sleep: (duration: number) => void = suspendable(function sleep(duration: number): void {
  if (typeof duration !== 'number' && typeof duration !== 'boolean') {
    throw new TypeError(`sleep takes a number of seconds: got ${describe(duration)}`);
  }
  const length = seconds(duration, 'sleep length');
  if (length < 0) throw new ValueError(`sleep length must be non-negative: got ${duration}`);
  return operate(new Pause('sleep', kernelNow().clock, length));
});

/**
 * Seconds since the program began; never goes backwards.
 *
 * @python time.monotonic
 */
export const monotonic: () => number = suspendable(function monotonic(): number {
  return operate(new ReadClock(kernelNow().clock));
});

/** Seconds since 1970-01-01 when every program begins: 2030-01-01, so that runs can be repeated. */
const EPOCH = 1893456000;

/**
 * Seconds since 1970-01-01 by the program's clock, which begins on 2030-01-01 at every run.
 *
 * @python time.time
 */
export const time: () => number = suspendable(function time(): number {
  return operate(new Now(kernelNow().clock));
});

class Now extends ReadClock {
  override perform(): number {
    return EPOCH + super.perform();
  }
}
