import type { Failure } from '../../../engine/sandbox/protocol.ts';
import { measuredProgram, WAYS, type Way } from './programs.ts';

/** Carries out one program by the real clock, and gives the seconds that it measured itself, or why there are none. */
export type MeasureOnce = (source: string, signal: AbortSignal) => Promise<number | Failure>;

export type Seconds = Record<Way, number>;

/** Rounds of the small program that tells how fast this machine is. */
const TRIAL = 1_000_000;
/** Seconds that the serial program should take: long against starting a worker, short for somebody who waits. */
const WANTED = 1.2;
/** The best of several: whatever else a machine is doing only ever makes a program slower. */
const TIMES = 2;

export interface Progress {
  way: Way | 'trial';
  /** Measurements done, and all there will be. */
  done: number;
  of: number;
}

/**
 * Measures the three ways one after the other, each with as much work that one core needs a little more than a second
 * for it. Resolves to the failure where one of them fails or `signal` is aborted.
 */
export async function measure(
  once: MeasureOnce,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Seconds | Failure> {
  const of = TIMES * WAYS.length + 1;
  onProgress({ way: 'trial', done: 0, of });
  const trial = await once(measuredProgram('serial', TRIAL), signal);
  if (typeof trial !== 'number') return trial;
  const rounds = Math.max(TRIAL, Math.round((TRIAL * WANTED) / Math.max(trial, 0.001)));

  const best: Seconds = { serial: Infinity, threads: Infinity, processes: Infinity };
  let done = 1;
  // In turns, so that a machine that grows slower meanwhile does so for all three.
  for (let time = 0; time < TIMES; time++) {
    for (const way of WAYS) {
      onProgress({ way, done, of });
      const seconds = await once(measuredProgram(way, rounds), signal);
      if (typeof seconds !== 'number') return seconds;
      best[way] = Math.min(best[way], seconds);
      done += 1;
    }
  }
  return best;
}
