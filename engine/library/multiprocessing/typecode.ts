/** What a cell of shared memory can hold, by the letter that Python's `array` and `ctypes` have for it. */
import { describe } from '../arguments.ts';

interface Type {
  zero: number | string;
  /** @throws TypeError where the cell cannot hold the value */
  fit(value: unknown): number | string;
}

const TYPES: Record<string, Type> = {
  b: integer(8, true),
  B: integer(8, false),
  h: integer(16, true),
  H: integer(16, false),
  i: integer(32, true),
  I: integer(32, false),
  l: integer(64, true),
  L: integer(64, false),
  q: integer(64, true),
  Q: integer(64, false),
  f: real(Math.fround),
  d: real((value) => value),
  c: {
    zero: '\0',
    fit(value) {
      if (typeof value !== 'string' || value.length !== 1)
        throw new TypeError(`one character expected: got ${describe(value)}`);
      return value;
    },
  },
};

/** Whole numbers wrap round, as in C. Numbers are exact up to 2 ** 53 only. */
function integer(bits: number, signed: boolean): Type {
  return {
    zero: 0,
    fit(value) {
      if (!Number.isInteger(value)) throw new TypeError(`an integer is required: got ${describe(value)}`);
      if (Number.isSafeInteger(value) && bits === 64) return value as number;
      return Number(
        signed ? BigInt.asIntN(bits, BigInt(value as number)) : BigInt.asUintN(bits, BigInt(value as number)),
      );
    },
  };
}

function real(round: (value: number) => number): Type {
  return {
    zero: 0,
    fit(value) {
      if (typeof value !== 'number') throw new TypeError(`must be real number: got ${describe(value)}`);
      return round(value);
    },
  };
}

/** @throws TypeError where there is no such type */
export function typeOf(code: string): Type {
  const type = Object.hasOwn(TYPES, code) ? TYPES[code] : undefined;
  if (type === undefined) {
    throw new TypeError(`this type has no size: ${describe(code)} is none of ${Object.keys(TYPES).join(', ')}`);
  }
  return type;
}
