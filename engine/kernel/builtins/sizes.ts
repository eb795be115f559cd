/**
 * One call of a built-in can make a text or an array of any size, however small the step budget is. So those that
 * take a size are replaced by ones that refuse what is absurd, the same in every host and before any memory is
 * asked for. To be loaded before the built-ins are frozen, and before any table of built-ins is made.
 */
/** What a program may make in one call: 128 MB each. */
export const MOST_ELEMENTS = 2 ** 24;
export const MOST_CHARACTERS = 2 ** 27;
export const MOST_BYTES = 2 ** 27;

type Native = (...args: unknown[]) => unknown;
type SizeOf = (self: unknown, args: readonly unknown[]) => number;

const { apply } = Reflect;

// No error class of ours may be made before the built-ins are repaired: `Error` is one of them.
let errorOf = (message: string): Error => new RangeError(message);

/** Has what is refused thrown as the error that a function makes of the message. */
export function whenTooLarge(make: (message: string) => Error): void {
  errorOf = make;
}

/** @throws MemoryError where one call would make too much of something */
export function refuseAbove(most: number, size: number, what: string, name: string): void {
  if (size > most) {
    throw errorOf(
      `${name} would make ${what} of ${size}, which is more than the ${most} that a program can have. Make it smaller, or in parts`,
    );
  }
}

function replace(owner: object, name: string, what: string, most: number, sizeOf: SizeOf): void {
  const native = (owner as Record<string, Native>)[name] as Native;
  // A method, so that it is no constructor, as the built-in is none.
  const { [name]: replaced } = {
    [name](this: unknown, ...args: unknown[]): unknown {
      const size = sizeOf(this, args);
      if (size > most) refuseAbove(most, size, what, name);
      return apply(native, this, args);
    },
  };
  Object.defineProperty(replaced, 'length', { value: native.length, configurable: true });
  Object.defineProperty(owner, name, { value: replaced, writable: true, configurable: true });
}

/** A number that is there already: asking must run no code of the learner's. */
const count = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);
const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : plainLength(value);

function plainLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return count(Object.getOwnPropertyDescriptor(value, 'length')?.value);
}

const TEXT = 'a text';
replace(String.prototype, 'repeat', TEXT, MOST_CHARACTERS, (self, [times]) => lengthOf(self) * count(times));
replace(String.prototype, 'padStart', TEXT, MOST_CHARACTERS, (_self, [length]) => count(length));
replace(String.prototype, 'padEnd', TEXT, MOST_CHARACTERS, (_self, [length]) => count(length));
replace(Array.prototype, 'join', TEXT, MOST_CHARACTERS, (self, [separator]) =>
  typeof separator === 'string' ? lengthOf(self) * Math.max(separator.length, 1) : lengthOf(self),
);

const ARRAY = 'an array';
replace(Array.prototype, 'fill', ARRAY, MOST_ELEMENTS, lengthOf);
replace(Array.prototype, 'concat', ARRAY, MOST_ELEMENTS, (self, args) => {
  let size = lengthOf(self);
  for (let i = 0; i < args.length; i++) size += Array.isArray(args[i]) ? lengthOf(args[i]) : 1;
  return size;
});
replace(Array, 'from', ARRAY, MOST_ELEMENTS, (_self, [items]) => lengthOf(items));

/** Bytes that `new C(length)` of a built-in asks for. */
export function bytesOf(C: unknown, args: readonly unknown[]): number {
  if (C === ArrayBuffer) return count(args[0]);
  const { BYTES_PER_ELEMENT } = C as { BYTES_PER_ELEMENT?: unknown };
  return count(args[0]) * count(BYTES_PER_ELEMENT);
}

const refusing = new Set<unknown>([Array.prototype.fill, Array.prototype.join, Array.prototype.concat]);

/** Methods whose work grows with the array: steps are charged for it. Not those of a queue. */
const linear = new Set<unknown>(
  'fill join sort toSorted indexOf lastIndexOf includes slice splice toSpliced concat flat reverse toReversed copyWithin'
    .split(' ')
    .map((name) => (Array.prototype as unknown as Record<string, unknown>)[name]),
);

/** Up to here, a call of a built-in is one step whatever it does. */
const SMALL = 4096;

/** Elements that go into a step of the budget. */
const PER_STEP = 64;

/** Steps that a call of a built-in costs beside its own. */
export function stepsFor(f: unknown, self: unknown): number {
  if (!Array.isArray(self) || self.length <= SMALL || !linear.has(f)) return 0;
  // What is refused anyway costs nothing.
  return self.length > MOST_ELEMENTS && refusing.has(f) ? 0 : stepsOf(self.length);
}

/** Steps that going over so many elements costs. */
export const stepsOf = (length: number): number => (length > SMALL ? Math.floor(length / PER_STEP) : 0);
