import { describe, expect, it } from 'vitest';
import { lockedIncrement, racyIncrement, SMALL } from '../../bench/programs.ts';
import { explored } from './testing.ts';

describe('exhaustive search counts what the literature counts', () => {
  for (const { name, source, executions, failing, preemptions } of SMALL) {
    it(`${name}: ${executions} executions, none redundant`, async () => {
      const report = await explored(source);
      expect(report).toMatchObject({ complete: true, executions, redundant: 0 });
      if (failing === undefined) return;
      const bad = report.outcomes.filter((o) => o.status !== 'finished').reduce((sum, o) => sum + o.count, 0);
      expect(bad).toBe(failing);
      if (preemptions === undefined || failing === 0) return;
      const bug = report.findings.find((f) => ['deadlock', 'lost-wakeup', 'stuck', 'uncaught-error'].includes(f.code));
      expect(bug?.cost?.preemptions).toBe(preemptions);
      expect(bug?.shortest).toBe(true);
    }, 60_000);
  }
});

describe('bounds count what the literature counts', () => {
  const writers = `import { Thread } from 'threading';
let x = 0;
const threads: Thread[] = [];
for (let i = 0; i < 6; i++) threads.push(new Thread({ target: (n: number) => { x = n; }, args: [i] }));
for (const t of threads) t.start();
for (const t of threads) t.join();`;

  it('delays: six writers of one variable', async () => {
    const counts: number[] = [];
    for (let delays = 0; delays < 8; delays++) counts.push((await explored(writers, { delays })).executions);
    expect(counts).toEqual([1, 6, 20, 49, 98, 169, 259, 360]);
  }, 60_000);

  it.each([
    [racyIncrement(2, 4), ['2/2', '4/4', '4/6', '4/6', '4/6']],
    [racyIncrement(3, 36), ['6/6', '24/24', '36/60', '36/90', '36/90']],
    [lockedIncrement(3), ['6/6', '6/6', '6/6']],
  ])('preemptions: traces/schedules of $name', async ({ source }, expected) => {
    const counts: string[] = [];
    for (let preemptions = 0; preemptions < expected.length; preemptions++) {
      const { executions, redundant } = await explored(source, { preemptions });
      counts.push(`${executions}/${executions + redundant}`);
    }
    expect(counts).toEqual(expected);
  });

  it('a bounded search never claims to be complete', async () => {
    expect(await explored(lockedIncrement(2).source, { preemptions: 1 })).toMatchObject({
      complete: false,
      bound: 'preemptions',
    });
    expect(await explored(writers, { delays: 1 })).toMatchObject({ complete: false, bound: 'delays' });
  });
});
