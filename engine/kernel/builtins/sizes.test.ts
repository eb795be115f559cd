import { describe, expect, it } from 'vitest';
import { ran } from '../../explore/testing.ts';

const ABSURD = [
  `'x'.repeat(2 ** 28)`,
  `'ab'.repeat(2 ** 27)`,
  `'x'.padStart(1e9)`,
  `'x'.padEnd(1e9, 'ab')`,
  `new Array(1e9).fill(0)`,
  `new Array(1e9).join('-')`,
  `Array.from({ length: 1e9 })`,
  `Array.from({ length: 1e9 }, (_, i) => i)`,
  `new Array(2 ** 24).concat([1])`,
  `new Float64Array(1e9)`,
  `new ArrayBuffer(1e10)`,
];

describe('a call that would make too much of something', () => {
  for (const code of ABSURD) {
    it.each(['traced', 'fast'] as const)(`${code} is refused, and says so (%s)`, async (build) => {
      const { exports } = await ran(
        `export let seen = ''; try { ${code}; } catch (e) { seen = e.name + ': ' + e.message; }`,
        {},
        build,
      );
      expect(exports['seen']).toMatch(/^MemoryError: .* more than the \d+ that a program can have/);
    });
  }

  it('is no obstacle to what programs need', async () => {
    const code = `export const sizes = ['x'.repeat(1e6).length, new Array(1e5).fill(0).length, Array.from({ length: 1e4 }, (_, i) => i).length, new Uint8Array(1e6).length];`;
    expect((await ran(code, { maxSteps: 1e6 })).exports['sizes']).toEqual([1e6, 1e5, 1e4, 1e6]);
  });
});

describe('a call of a built-in costs steps by its size', () => {
  const work = {
    'searching a large array': `const a = new Array(1e6).fill(1); for (let i = 0; i < 100; i++) a.indexOf(2);`,
    'sorting one': `const a = new Array(1e6).fill(1); for (let i = 0; i < 100; i++) a.sort();`,
    'going over holes': `const a = new Array(1e7); const one = { n: 1 }; a.forEach(() => one.n);`,
  };
  for (const [name, code] of Object.entries(work)) {
    it(`${name} ends with the budget`, async () => {
      expect((await ran(code, { maxSteps: 100_000 })).status).toBe('budget');
    });
  }

  it('and small ones cost what they did', async () => {
    const code = `const a = new Array(4000).fill(1); for (let i = 0; i < 100; i++) a.indexOf(2); export const done = true;`;
    expect((await ran(code, { maxSteps: 500 })).exports['done']).toBe(true);
  });
});
