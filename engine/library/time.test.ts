import { describe, expect, it } from 'vitest';
import { Run } from '../explore/run.ts';
import { compiled, explored, ran, traced } from '../explore/testing.ts';
import { checkTable, timedLines } from './testing.ts';

describe('sleep', () => {
  it('checks its argument', async () => {
    const wrong = await checkTable('', [
      ['sleep(0)', 'undefined'],
      ['monotonic()', '0'],
      ['sleep(true)', 'undefined'],
      ['monotonic()', '1'],
      ['sleep(-1)', /^ValueError: sleep length must be non-negative/],
      ['sleep(-0.0001)', /^ValueError/],
      ['sleep(null)', /^TypeError/],
      ["sleep('1')", /^TypeError/],
      ['sleep()', /^TypeError/],
      ['sleep({ secs: 1 })', /^TypeError/],
      ['sleep(NaN)', /^ValueError/],
      ['sleep(Infinity)', /^OverflowError/],
      ['sleep(1e20)', /^OverflowError/],
      ['monotonic()', '1'],
      ['time.time() > 1.8e9', 'true'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('takes as long as it says, for many threads at once as for one', async () => {
    const printed = await timedLines(`
      const threads = Array.from({ length: 50 }, () => start(() => sleep(2)));
      console.log(threading.activeCount());
      for (const t of threads) t.join();
      console.log('all');
    `);
    expect(printed).toEqual([
      [0, '51'],
      [2, 'all'],
    ]);
  });
});

describe('compute', () => {
  it('stands where it was called, whoever had the processor meanwhile', async () => {
    const trace = await traced(`import { Thread } from 'threading'; import { compute } from 'time';
      function first() { compute(1); }
      function second() { compute(1); }
      const threads = [new Thread({ target: first }), new Thread({ target: second })];
      for (const t of threads) t.start();
      for (const t of threads) t.join();`);
    const places = trace.steps.filter(({ operation }) => operation === 'compute').map(({ place }) => place.function);
    expect(places.sort()).toEqual(['first', 'second']);
  });

  const elapsed = async (source: string, options = {}) => {
    const { elapsed: seconds } = await ran(
      `import { Thread } from 'threading'; import { compute, sleep } from 'time'; import { setswitchinterval } from 'sys';
       ${source}`,
      options,
    );
    return seconds;
  };
  const threads = (n: number) =>
    `const ts = Array.from({ length: ${n} }, () => new Thread({ target: compute, args: [1] }));
     for (const t of ts) t.start(); for (const t of ts) t.join();`;

  it('takes as long as it says', async () => {
    expect(await elapsed('compute(1.5); compute(0);')).toBe(1.5);
  });

  it('takes turns with the GIL: two threads of a second each take two', async () => {
    expect(await elapsed(threads(2))).toBe(2);
    expect(await elapsed(threads(3), { cores: 8 })).toBe(3);
  });

  it('goes on at the same time without it, on as many cores as there are', async () => {
    expect(await elapsed(threads(2), { gil: false })).toBe(1);
    expect(await elapsed(threads(4), { gil: false, cores: 2 })).toBe(2);
    expect(await elapsed(threads(3), { gil: false, cores: 1 })).toBe(3);
  });

  it('leaves sleepers alone', async () => {
    expect(await elapsed(`const t = new Thread({ target: sleep, args: [1] }); t.start(); compute(1); t.join();`)).toBe(
      1,
    );
  });

  it('gives way after the switch interval, to whoever has waited longest', async () => {
    const source = (interval: number) => `
      sys.setswitchinterval(${interval});
      const work = (name, seconds) => { time.compute(seconds); console.log(name); };
      start(work, 'long', 1); sleep(0.1); start(work, 'short', 0.02);`;
    // With turns of 5 ms the short one is through after eight turns; with long ones it waits for its only turn.
    expect(await timedLines(source(0.005))).toEqual([
      [0.14, 'short'],
      [1.02, 'long'],
    ]);
    expect(await timedLines(source(0.5))).toEqual([
      [0.62, 'short'],
      [1.02, 'long'],
    ]);
  });

  it('checks its argument', async () => {
    const wrong = await checkTable('', [
      ['time.compute(-1)', /^ValueError: the time to compute must be non-negative/],
      ["time.compute('1')", /^TypeError/],
      ['time.compute(Infinity)', /^OverflowError/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('is a step like any other where all schedules are explored', async () => {
    const report = await explored(`
      import { Thread } from 'threading'; import { compute } from 'time';
      const ts = [1, 2, 3].map((n) => new Thread({ target: compute, args: [n] }));
      for (const t of ts) t.start(); for (const t of ts) t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 1, findings: [] });
  });

  it('really takes that long by a real clock, and holds the processor meanwhile', async () => {
    const { program, factory } = await compiled(
      `import { Thread } from 'threading'; import { compute } from 'time'; ${threads(2)}`,
      'fast',
    );
    let clock = 0;
    const run = new Run(program, factory, { clock: 'real' }, { runs: null, realNow: () => clock });
    // A clock of our own, which goes on by as much as there is to wait for.
    while (!run.kernel.drive()) {
      clock = run.kernel.wakeAt();
      run.kernel.wake();
    }
    expect(run.result().status).toBe('finished');
    expect(clock).toBeCloseTo(2, 6);
  });

  it('replays', async () => {
    const source = `import { Thread } from 'threading'; import { compute } from 'time'; ${threads(2)}`;
    const { schedule, status } = await ran(source);
    expect(await ran(source, { schedule })).toMatchObject({ status, schedule });
  });
});

describe('exploring with the virtual clock', () => {
  const explore = (source: string, options = {}) =>
    explored(
      `import { Thread, Event } from 'threading'; import { compute, monotonic, sleep } from 'time';
       ${source}`,
      { clock: 'virtual', ...options },
    );

  it('has sleepers that wake at the same time go on in every order', async () => {
    const report = await explore(`
      export const woken: number[] = [];
      const ts = [1, 2].map((i) => new Thread({ target: () => { sleep(1); woken.push(i); } }));
      for (const t of ts) t.start(); for (const t of ts) t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 2, redundant: 0 });
    expect(report.outcomes.map((o) => o.exports.woken)).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('has a time-out never come before its time', async () => {
    const report = await explore(`
      const e = new Event(); export let heard = false;
      const t = new Thread({ target: () => { heard = e.wait(2); } });
      t.start(); sleep(1); e.set(); t.join();`);
    expect(report).toMatchObject({ complete: true, redundant: 0 });
    expect(report.outcomes.map((o) => o.exports)).toEqual([{ heard: true }]);
  });

  it.each([
    [true, 0.04],
    [false, 0.02],
  ])('has threads that compute take turns with the GIL (%s: %d s)', async (gil, seconds) => {
    const report = await explore(
      `export let end = 0;
       const ts = [1, 2].map(() => new Thread({ target: compute, args: [0.02] }));
       for (const t of ts) t.start(); for (const t of ts) t.join(); end = monotonic();`,
      { gil },
    );
    expect(report).toMatchObject({ complete: true, redundant: 0 });
    expect(report.outcomes.map((o) => o.exports)).toEqual([{ end: seconds }]);
  });
});
