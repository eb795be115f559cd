import { describe, expect, it } from 'vitest';
import { fuzz, type Limits, shrink } from './fuzz.ts';

/** `npm run fuzz` makes ten thousand, and larger ones. */
const PROGRAMS = 200;
const SMALL: Limits = { executions: 150, begun: 400, schedules: 150 };

describe('random programs', () => {
  it('are explored optimally: every state and every trace, none of them twice', { timeout: 120_000 }, () => {
    let compared = 0;
    let unreduced = 0;
    for (let seed = 0; seed < PROGRAMS; seed++) {
      const comparison = fuzz(seed, SMALL);
      if (!comparison.skipped) compared++;
      if (comparison.unreduced) unreduced++;
      if (comparison.problem !== null) {
        const { program, problem } = shrink(comparison);
        expect.fail(`program ${seed}: ${problem}\n${JSON.stringify(program)}`);
      }
    }
    // Most must be small enough to say something.
    expect(compared).toBeGreaterThan(PROGRAMS / 2);
    expect(unreduced).toBeGreaterThan(PROGRAMS / 4);
  });
});
