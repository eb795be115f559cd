/**
 * Executions drawn at random. Each has a number, and is the same wherever it is drawn: parts of a search can be
 * drawn side by side and put together again.
 */
import type { Kernel } from '../kernel/kernel.ts';
import type { Strategy } from '../kernel/strategy.ts';
import type { ExploreOptions } from './report.ts';
import { Pct } from './strategies/pct.ts';
import { RandomWalk } from './strategies/random-walk.ts';

/** Distance between the seeds of two samples: neighbouring seeds share no execution. */
const SEEDS_APART = 1_000_003;
/** Orderings that a bug is taken to need, where `pct` is not told. */
const DEFAULT_DEPTH = 3;
/** Choices that `pct` takes an execution to have before one has been seen. */
const FIRST_GUESS = 20;

/** Where a part of a search begins. */
export interface Beginning {
  /** Number of its first execution. */
  from: number;
  /** Choices of the longest execution before it; null = there was none. */
  choices: number | null;
}

export class Sampling {
  /** Choices of the longest execution so far. */
  choices: number;
  private readonly options: ExploreOptions;
  private at: number;
  /**
   * Choices that `pct` spreads its changes of priority over: as many as the longest execution had before half of
   * those that have been drawn. So the second half need not wait for each other.
   */
  private expected: number;

  constructor(options: ExploreOptions, { from, choices }: Beginning = { from: 0, choices: null }) {
    this.options = options;
    this.at = from;
    this.choices = choices ?? FIRST_GUESS;
    this.expected = this.choices;
  }

  next(execute: (strategy: Strategy) => Kernel): Kernel {
    if (isPowerOfTwo(this.at)) this.expected = this.choices;
    // The seed of the program's own random numbers stays, so that a schedule alone repeats the execution.
    const seed = (this.options.seed ?? 0) * SEEDS_APART + this.at++;
    if (this.options.strategy !== 'pct') return execute(new RandomWalk(seed));
    const pct = new Pct(seed, this.options.depth ?? DEFAULT_DEPTH, this.expected);
    const kernel = execute(pct);
    this.choices = Math.max(this.choices, pct.choices);
    return kernel;
  }
}

/** Executions that can be drawn when all before them have been. */
export interface Round {
  from: number;
  to: number;
  /** Whether they can be drawn side by side. */
  isDivisible: boolean;
}

/** The rounds of a sampling search of so many executions. */
export function rounds(options: ExploreOptions, executions: number): Round[] {
  if (options.strategy !== 'pct') return [{ from: 0, to: executions, isDivisible: true }];
  const all: Round[] = [{ from: 0, to: Math.min(FIRST_ROUND, executions), isDivisible: false }];
  // Within such a round, `expected` stays as it is.
  for (let from = FIRST_ROUND; from < executions; from *= 2) {
    all.push({ from, to: Math.min(2 * from, executions), isDivisible: true });
  }
  return all;
}

/** A power of two: fewer are not worth dividing. */
const FIRST_ROUND = 64;

function isPowerOfTwo(n: number): boolean {
  return n > 0 && (n & (n - 1)) === 0;
}
