/** Random numbers that a run repeats: seeded by the run, one generator for all threads of a process. */
import { kernelNow } from '../kernel/current.ts';
import { IndexError, ValueError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Mode, type Operation, WRITE } from '../kernel/operation.ts';
import { RandomNumbers } from '../kernel/random-numbers.ts';
import { SyncObject } from '../kernel/sync-object.ts';
import { describe } from './arguments.ts';
import { operate, perform, step, suspendable } from './call.ts';

/** The generator of a process. Which number a thread gets depends on who drew before it. */
class Numbers extends SyncObject {
  numbers: RandomNumbers;
  constructor(id: number, seed: number) {
    super(id, 'random');
    this.numbers = new RandomNumbers(seed);
  }
}

/** Ids of generators, by number of the process: far below those of the kernel's own objects. */
const FIRST_ID = -1e12;
const KEY = 'random';

function generator(kernel: Kernel): Numbers {
  const { number, libraries } = kernel.current.process;
  let made = libraries.get(KEY) as Numbers | undefined;
  if (made === undefined) {
    // Each process has a sequence of its own, as a process of Python's that is spawned.
    made = new Numbers(FIRST_ID - number, kernel.options.seed + number * 0x9e3779b9);
    libraries.set(KEY, made);
  }
  return made;
}

/** One call: it may draw several numbers, and nobody draws in between. */
class Draw implements Operation {
  readonly code: string;
  readonly target: Numbers;
  private readonly draw: (generator: Numbers) => unknown;
  constructor(name: string, draw: (generator: Numbers) => unknown) {
    this.code = `random.${name}`;
    this.target = generator(kernelNow());
    this.draw = draw;
  }
  mode(): Mode {
    return WRITE;
  }
  enabled(): boolean {
    return true;
  }
  perform(): unknown {
    return this.draw(this.target);
  }
}

function drawn<T>(name: string, draw: (numbers: RandomNumbers) => T): T {
  return operate(new Draw(name, (generator) => draw(generator.numbers)));
}

function whole(value: unknown, what: string): number {
  if (!Number.isInteger(value)) throw new TypeError(`${what} must be a whole number: got ${describe(value)}`);
  return value as number;
}

/**
 * A number from 0 up to but not including 1.
 *
 * @python random.random
 */
export const random: () => number = suspendable(function random(): number {
  return drawn('random', (numbers) => numbers.fraction());
});

/**
 * A number between two others.
 *
 * @python random.uniform
 */
export const uniform: (a: number, b: number) => number = suspendable(function uniform(a: number, b: number): number {
  return drawn('uniform', (numbers) => a + (b - a) * numbers.fraction());
});

/**
 * A whole number from `a` to `b`, both included.
 *
 * @throws ValueError where b is less than a
 * @python random.randint
 */
export const randint: (a: number, b: number) => number = suspendable(function randint(a: number, b: number): number {
  const first = whole(a, 'the first number');
  const width = whole(b, 'the last number') - first + 1;
  if (width < 1)
    throw new ValueError(`empty range in randint(${a}, ${b}): the last number must not be less than the first`);
  return drawn('randint', (numbers) => first + numbers.below(width));
});

/**
 * A whole number from `start` up to but not including `stop`, in steps. With one argument it begins with 0.
 *
 * @throws ValueError where there is no such number, or the step is 0
 * @python random.randrange
 */
export const randrange: (start: number, stop?: number, step?: number) => number = suspendable(function randrange(
  start: number,
  stop?: number,
  step = 1,
): number {
  const first = stop === undefined ? 0 : whole(start, 'start');
  const end = stop === undefined ? whole(start, 'stop') : whole(stop, 'stop');
  if (whole(step, 'step') === 0) throw new ValueError('zero step for randrange()');
  const count = Math.ceil((end - first) / step);
  if (count <= 0) throw new ValueError(`empty range for randrange(): there is no number from ${first} up to ${end}`);
  return drawn('randrange', (numbers) => first + step * numbers.below(count));
});

/**
 * One of the items.
 *
 * @throws IndexError where there are none
 * @python random.choice
 */
export const choice: <T>(items: ArrayLike<T>) => T = suspendable(function choice<T>(items: ArrayLike<T>): T {
  checkSome(items, 'choice');
  return perform(chosen(items, 'choice', 1, (fractions) => items[place(fractions, 0, items.length)]));
});

/**
 * So many of the items, each drawn from all of them.
 *
 * @param k how many; default 1
 * @throws IndexError where there are none
 * @python random.choices
 * @differs There are no weights.
 */
export const choices: <T>(items: ArrayLike<T>, k?: number) => T[] = suspendable(function choices<T>(
  items: ArrayLike<T>,
  k = 1,
): T[] {
  const count = whole(k, 'k');
  checkSome(items, 'choices');
  return perform(
    chosen(items, 'choices', count, (fractions) => fractions.map((_, i) => items[place(fractions, i, items.length)])),
  );
});

/**
 * So many different ones of the items, in random order.
 *
 * @throws ValueError where there are not so many
 * @python random.sample
 */
export const sample: <T>(items: ArrayLike<T>, k: number) => T[] = suspendable(function sample<T>(
  items: ArrayLike<T>,
  k: number,
): T[] {
  checkList(items, 'sample');
  const count = whole(k, 'the size of a sample');
  if (count < 0 || count > items.length) {
    throw new ValueError(`Sample larger than population or is negative: got ${k}, of ${items.length} items`);
  }
  return perform(
    chosen(items, 'sample', items.length, (fractions) => mixed(Array.from(items), fractions).slice(0, count)),
  );
});

/**
 * Brings the items of an array into random order, in place.
 *
 * @python random.shuffle
 */
export const shuffle: (items: unknown[]) => void = suspendable(function shuffle(items: unknown[]): void {
  if (!Array.isArray(items)) throw new TypeError(`shuffle takes an array: got ${describe(items)}`);
  return perform(chosen(items, 'shuffle', items.length, (fractions) => void mixed(items, fractions), true));
});

/** Draws so many numbers; then, in a step of its own as every access to an object, does something with the items. */
function* chosen(
  items: unknown,
  name: string,
  count: number,
  use: (fractions: number[]) => unknown,
  changes = false,
): Generator<unknown, unknown> {
  const kernel = kernelNow();
  const { site } = kernel;
  const { runtime } = kernel.current.process.loaded;
  const draw = new Draw(name, ({ numbers }) => Array.from({ length: count }, () => numbers.fraction()));
  const fractions = yield* step<number[]>(draw);
  if (kernel.options.program.build !== 'fast') {
    if (changes ? runtime.w(items, 'length', site) : runtime.ra(items, site)) yield;
  }
  return use(fractions);
}

function place(fractions: readonly number[], i: number, length: number): number {
  return Math.floor((fractions[i] ?? 0) * length);
}

/** Fisher and Yates, as Durstenfeld put it. */
function mixed(items: unknown[], fractions: readonly number[]): unknown[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = place(fractions, i, i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
  return items;
}

function checkList(items: unknown, name: string): void {
  if (typeof items === 'string' || Array.isArray(items) || ArrayBuffer.isView(items)) return;
  throw new TypeError(`${name} takes an array or a string: got ${describe(items)}`);
}

function checkSome(items: ArrayLike<unknown>, name: string): void {
  checkList(items, name);
  if (items.length === 0) throw new IndexError('Cannot choose from an empty sequence: check its length first');
}

/**
 * Begins the sequence that belongs to a number: the same number, the same sequence. Without one, the sequence
 * of the run begins again.
 *
 * @python random.seed
 * @differs The sequences are not Python's. Without a number the run's own seed is taken, not the time.
 */
export const seed: (value?: number | null) => void = suspendable(function seed(value?: number | null): void {
  const kernel = kernelNow();
  if (value !== undefined && value !== null && typeof value !== 'number') {
    throw new TypeError(`seed takes a number: got ${describe(value)}`);
  }
  const start = value ?? kernel.options.seed;
  return operate(new Draw('seed', (generator) => void (generator.numbers = new RandomNumbers(start))));
});
