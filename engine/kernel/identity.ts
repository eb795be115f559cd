/**
 * Identities of the learner's objects and functions, attached where learner code cannot see them: as private
 * fields stamped on the object itself, which is faster than a WeakMap and works on frozen objects.
 */
import type { AnyFunction, Construction, Twin } from '../compile/runtime.ts';
import { Location } from './location.ts';
import { WHOLE } from './operation.ts';

/** What is known of one object of the learner's. */
export class Shadow {
  readonly id: number;
  /** True = one of ours (a lock, a thread): its properties are no shared memory. */
  readonly opaque: boolean;
  /** The object as a whole: calls of container methods, iteration. */
  whole: Location | null = null;
  /** Elements with small indexes, by index; all other parts by property key. */
  private elements: (Location | undefined)[] | null = null;
  private properties: Map<unknown, Location> | null = null;

  constructor(id: number, opaque = false) {
    this.id = id;
    this.opaque = opaque;
  }

  /** The location of a property or element. Elements are known by number, however the index is written. */
  part(key: unknown): Location {
    if (typeof key === 'number' && key >= 0 && key < MOST_ELEMENTS && Number.isInteger(key)) return this.element(key);
    const name = typeof key === 'string' ? elementOrName(key) : typeof key === 'symbol' ? key : String(key);
    if (typeof name === 'number') return this.part(name);
    const properties = (this.properties ??= new Map());
    let location = properties.get(name);
    if (location === undefined) {
      location = new Location(this.id, name, this);
      properties.set(name, location);
    }
    return location;
  }

  /** The location of the object as a whole. */
  all(): Location {
    return (this.whole ??= new Location(this.id, WHOLE, this));
  }

  /** Calls `visit` for each part that has been touched. */
  eachPart(visit: (part: Location) => void): void {
    if (this.elements !== null) for (const part of this.elements) if (part !== undefined) visit(part);
    if (this.properties !== null) for (const part of this.properties.values()) visit(part);
  }

  private element(index: number): Location {
    const elements = (this.elements ??= []);
    // No holes: they would turn the list into a dictionary.
    while (elements.length <= index) elements.push(undefined);
    return (elements[index] ??= new Location(this.id, index, this));
  }
}

const MOST_ELEMENTS = 4096;

/** `'3'` is the element 3; `'03'` and `'x'` are names. */
function elementOrName(key: string): string | number {
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) return key;
  const index = Number(key);
  return index < MOST_ELEMENTS && String(index) === key && Number.isInteger(index) ? index : key;
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

class ConstructionStamp extends Stamping {
  #construction: Construction;
  constructor(type: object, construction: Construction) {
    super(type);
    this.#construction = construction;
  }
  static of(type: object): Construction | undefined {
    return #construction in type ? (type as ConstructionStamp).#construction : undefined;
  }
}

/** How a class of the learner's is constructed by a thread that can be suspended, or undefined: by `new`. */
export const constructionOf = ConstructionStamp.of;

/** Says how a class is constructed; once only. */
export function setConstruction(type: AnyFunction, construction: Construction): void {
  new ConstructionStamp(type, construction);
}

const hidden = new WeakMap<object, string>();

/** The private members that a derived class gives its objects; undefined = none, or nobody has said so. */
export function hiddenBy(type: object): string | undefined {
  return hidden.get(type);
}

export function setHidden(type: AnyFunction, names: string): void {
  hidden.set(type, names);
}

/** The shadow of an object, or undefined where it has none yet. */
export const shadowOf = ShadowStamp.of;

/** Gives an object its shadow; once only. */
export function setShadow(object: object, shadow: Shadow): Shadow {
  new ShadowStamp(object, shadow);
  return shadow;
}

/** The shadow of an object of ours. One for all: its properties are never looked at. */
export const OPAQUE: Shadow = new Shadow(-1, true);

export const twinOf = TwinStamp.of;

/** Ties a twin to a function; once only. */
export function setTwin<F extends AnyFunction>(f: F, twin: Twin): F {
  new TwinStamp(f, twin);
  return f;
}
