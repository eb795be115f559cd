import { describe, expect, it } from 'vitest';
import { ran } from '../explore/testing.ts';

const suspended = (depth: number) => `import { sleep } from 'time';
const one = { n: 1 };
function down(n) { if (n === 0) { sleep(1); return 0; } return one.n + down(n - 1); }
export const result = down(${depth});`;

describe('recursion', () => {
  it.each(['traced', 'fast'] as const)('goes ten thousand deep where a thread can be suspended (%s)', async (build) => {
    const { exports, findings } = await ran(suspended(10_000), {}, build);
    expect({ result: exports['result'], findings }).toEqual({ result: 10_000, findings: [] });
  });

  it.each(['traced', 'fast'] as const)('without an end is a RecursionError at its line (%s)', async (build) => {
    const { findings, status } = await ran(suspended(Infinity), {}, build);
    expect(status).toBe('exception');
    expect(findings[0]?.code).toBe('uncaught-error');
    expect(JSON.stringify(findings[0]?.args)).toContain('RecursionError');
    expect(findings[0]?.lines[0]?.line).toBe(3);
  });

  it.each(['traced', 'fast'] as const)('in a plain function is a RecursionError too (%s)', async (build) => {
    const source = `const down = (n) => n + down(n + 1);
export let seen = '';
try { down(0); } catch (e) { seen = e.name; }`;
    expect((await ran(source, {}, build)).exports['seen']).toBe('RecursionError');
  });

  it('of generators ends in the same way', async () => {
    const source = `import { sleep } from 'time';
function* down(n) { if (n === 0) sleep(1); else yield* down(n - 1); yield n; }
export const first = [...down(200)].length;
export let seen = '';
try { [...down(Infinity)]; } catch (e) { seen = e.name; }`;
    const { exports } = await ran(source);
    expect(exports).toEqual({ first: 201, seen: 'RecursionError' });
  });
});
