/**
 * Identities of the learner's objects and functions, attached where learner code cannot see them: as private
 * fields stamped on the object itself, which is faster than a WeakMap and works on frozen objects.
 */
import type { AnyFunction, Twin } from '../compile/runtime.ts';
import type { Location } from './location.ts';

/** What is known of one object of the learner's. */
export interface Shadow {
  readonly id: number;
  /** True = one of ours (a lock, a thread): its properties are no shared memory. */
  readonly opaque: boolean;
  /** By property key. */
  keys: Map<unknown, Location> | null;
  /** The object as a whole: calls of container methods, iteration. */
  whole: Location | null;
}

/** A constructor that returns its argument lets a subclass stamp fields on any object (ECMA-262, return override). */
const Stamping = class {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what makes the stamping work
    return object;
  }
} as unknown as new (
  object: object,
) => object;

class ShadowStamp extends Stamping {
  #shadow: Shadow;
  constructor(object: object, shadow: Shadow) {
    super(object);
    this.#shadow = shadow;
  }
  static of(object: object): Shadow | undefined {
    return #shadow in object ? (object as ShadowStamp).#shadow : undefined;
  }
}

class TwinStamp extends Stamping {
  #twin: Twin;
  constructor(f: object, twin: Twin) {
    super(f);
    this.#twin = twin;
  }
  static of(f: object): Twin | undefined {
    return #twin in f ? (f as TwinStamp).#twin : undefined;
  }
}

/** The shadow of an object, or undefined where it has none yet. */
export const shadowOf = ShadowStamp.of;

/** Gives an object its shadow; once only. */
export function setShadow(object: object, shadow: Shadow): Shadow {
  new ShadowStamp(object, shadow);
  return shadow;
}

/** The shadow of an object of ours. One for all: its properties are never looked at. */
export const OPAQUE: Shadow = { id: -1, opaque: true, keys: null, whole: null };

export const twinOf = TwinStamp.of;

/** Ties a twin to a function; once only. */
export function setTwin<F extends AnyFunction>(f: F, twin: Twin): F {
  new TwinStamp(f, twin);
  return f;
}
