import { describe, expect, it } from 'vitest';
import { execute } from './execution.ts';
import { sightings } from './findings/index.ts';
import { shorten } from './shorten.ts';
import { type Costed, straightened } from './straighten.ts';
import { RandomWalk } from './strategies/random-walk.ts';
import { compiled } from './testing.ts';

const costed = (runs: readonly number[]): Costed => {
  const switches = runs.length / 2 - 1;
  return { runs: [...runs], cost: { preemptions: switches, switches, steps: 0 } };
};

describe('a schedule', () => {
  it('loses its end where that does not matter', () => {
    const known = costed([0, 3, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1]);
    const needed = (runs: readonly number[]) => (runs.join().startsWith('0,3,1,1') ? costed(runs) : null);
    expect(straightened(known, needed).runs).toEqual([0, 3, 1, 1]);
  });

  it('has turns put together that need not be apart', () => {
    const known = costed([0, 1, 1, 1, 0, 2, 2, 1, 1, 4]);
    const inOrder = (runs: readonly number[]) => (runs.length > 4 && runs.at(-1) === 4 ? costed(runs) : null);
    const { runs } = straightened(known, inOrder);
    expect(runs.length).toBeLessThan(known.runs.length);
    expect(inOrder(runs)).not.toBeNull();
  });

  it('stays as it is where nothing else shows the same', () => {
    const known = costed([0, 1, 1, 1, 0, 2]);
    expect(straightened(known, () => null)).toBe(known);
  });
});

it('the cheapest schedule is found from any, without being told where accesses race', async () => {
  const { program, factory } = await compiled(
    `import { Thread } from 'threading';
let n = 0;
const all = [1, 2, 3].map(() => new Thread({ target: () => { for (let i = 0; i < 3; i++) n += 1; } }));
for (const t of all) t.start();
for (const t of all) t.join();`,
    'traced',
  );
  const options = {
    program,
    factory,
    clock: 'adversarial' as const,
    racy: new Uint8Array(program.sites.length),
    maxSteps: 1000,
    seed: 0,
    printsMatter: false,
    parameters: {},
  };
  const kernel = execute({ ...options, strategy: new RandomWalk(1), everywhere: true });
  const lost = (k: typeof kernel) => sightings(k).some(({ code }) => code === 'lost-update');
  expect(lost(kernel)).toBe(true);
  const short = shorten(options, kernel.schedule.runs, lost, 20_000);
  expect(short?.cost.preemptions).toBe(1);
  expect(options.racy).not.toContain(1);
});
