import { describe, expect, it } from 'vitest';
import { account, dining, lockedIncrement, lostWakeup, racyIncrement, twostage } from '../../bench/programs.ts';
import { Exploration } from './exploration.ts';
import { Run, scheduleOf, timesOf } from './run.ts';
import { formatSchedule, parseSchedule } from './schedule.ts';
import { compiled, explored, ran, traced } from './testing.ts';

const BUGGY = [racyIncrement(3, 36), account, twostage, dining(3), lostWakeup];

describe('reports and schedules can be relied on', () => {
  for (const { name, source } of BUGGY) {
    it(`${name}: the same report, byte for byte, on a second run`, async () => {
      expect(JSON.stringify(await explored(source))).toBe(JSON.stringify(await explored(source)));
    });

    it(`${name}: each finding's schedule shows it, a hundred times out of a hundred`, async () => {
      const { findings } = await explored(source);
      expect(findings.length).toBeGreaterThan(0);
      for (const { code, schedule } of findings) {
        const first = JSON.stringify(await ran(source, { schedule }));
        expect(JSON.parse(first).findings.map((f: { code: string }) => f.code)).toContain(code);
        for (let i = 0; i < 100; i += 20) expect(JSON.stringify(await ran(source, { schedule }))).toBe(first);
      }
    });

    it(`${name}: each outcome's schedule ends in it`, async () => {
      const { outcomes } = await explored(source);
      for (const { status, exports, schedule } of outcomes)
        expect(await ran(source, { schedule })).toMatchObject({ status, exports });
    });
  }

  it('random exploring repeats with its seed and differs with another', async () => {
    const { source } = racyIncrement(4, 576);
    const sample = async (seed: number) =>
      JSON.stringify(await explored(source, { strategy: 'random', maxExecutions: 50, seed }));
    expect(await sample(7)).toBe(await sample(7));
    expect(await sample(7)).not.toBe(await sample(8));
  });

  it('a search cut short says so and keeps what it found', async () => {
    const report = await explored(racyIncrement(4, 576).source, { maxExecutions: 100 });
    expect(report).toMatchObject({ complete: false, bound: 'executions', executions: 100 });
    expect(report.findings.map((f) => f.code)).toContain('lost-update');
  });

  it('a step budget is never called a bug in a program that ends, nor proof in one that does not', async () => {
    const endless = `import { Thread } from 'threading';
export let turns = 0;
const t = new Thread({ target: () => { for (;;) turns += 1; } });
t.start();
t.join();`;
    const report = await explored(endless, { maxSteps: 500, maxExecutions: 5 });
    expect(report.complete).toBe(false);
    expect(report.outcomes.every((o) => o.status === 'budget')).toBe(true);
  });
});

it('a replay takes turns to compute, as the run did', async () => {
  const source = `import { Thread } from 'threading';
import { compute } from 'time';
const ts = [new Thread({ target: compute, args: [1] }), new Thread({ target: compute, args: [1] })];
for (const t of ts) t.start();
for (const t of ts) t.join();`;
  const { schedule, elapsed } = await traced(source);
  expect(elapsed).toBe(2);
  expect((await traced(source, { schedule })).elapsed).toBe(2);
});

describe('schedule strings', () => {
  it('come back as they were written', () => {
    const runs = [0, 5, 1, 40, 35, 1];
    const text = formatSchedule('0123abcd', runs);
    expect(text).toMatch(/^[\w.-]+$/);
    expect(parseSchedule(text, '0123abcd')).toEqual({ ok: true, runs });
  });

  it('of another program are refused', () => {
    const parsed = parseSchedule(formatSchedule('0123abcd', [0, 1]), 'ffffffff');
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'schedule-stale' } });
  });

  it.each([
    '',
    'x',
    '1.0123abcd',
    '2.0123abcd.0-1',
    '1.0123abcd.0-1.',
    '1.0123abcd.0',
    `1.0123abcd.${'9-9.'.repeat(5)}`,
  ])('that are malformed are refused: %s', (text) => {
    expect(parseSchedule(text, '0123abcd')).toMatchObject({ ok: false, problem: { code: 'schedule-malformed' } });
  });

  it('that ask for a thread which cannot go on are refused', async () => {
    const { source } = racyIncrement(2, 4);
    const { program } = await compiled(source, 'traced');
    await expect(ran(source, { schedule: formatSchedule(program.hash, [7, 3]) })).rejects.toThrow(
      'schedule-impossible',
    );
  });
});

describe('a trace', () => {
  it('tells who did what, with values, and why threads changed', async () => {
    const { source } = racyIncrement(2, 4);
    const { findings } = await explored(source);
    const schedule = findings.find((f) => f.code === 'lost-update')?.schedule ?? '';
    const { steps, threads, findings: seen } = await traced(source, { schedule });
    expect(threads.map((t) => t.thread)).toEqual(['MainThread', 'Thread-1 (add)', 'Thread-2 (add)']);
    const story = steps.filter((s) => s.target === 'x').map((s) => `${s.thread} ${s.operation} ${s.value} ${s.switch}`);
    expect(story).toEqual(['1 read 0 blocked', '2 read 0 preempted', '2 write 1 none', '1 write 1 ended']);
    expect(seen.map((f) => f.code)).toContain('lost-update');
  });
});

describe('daemon threads', () => {
  it('get as far as they get before the program ends', async () => {
    const source = `import { Thread } from 'threading';
export let n = 0;
new Thread({ target: () => { n = 1; n = 2; }, daemon: true }).start();
const t = new Thread({ target: () => {} });
t.start();
t.join();`;
    const { outcomes, complete, redundant } = await explored(source);
    expect(outcomes.map((o) => o.exports['n']).sort()).toEqual([0, 1, 2]);
    expect({ complete, redundant }).toEqual({ complete: true, redundant: 0 });
  });

  it('that go on for ever do not keep the search from ending', async () => {
    const source = `import { Thread } from 'threading';
import { sleep } from 'time';
new Thread({ target: () => { for (;;) { sleep(1); console.log('tick'); } }, daemon: true }).start();
sleep(3);`;
    expect(await explored(source)).toMatchObject({ complete: true, findings: [] });
  });
});

it('a program that is stuck at once is explored once', async () => {
  expect(await explored("import { Event } from 'threading';\nnew Event().wait();")).toMatchObject({
    complete: true,
    executions: 1,
  });
});

it('a thread that never ends keeps no other from running, nor from being found deadlocked', async () => {
  const source = `import { Lock, Thread } from 'threading';
import { sleep } from 'time';
export let n = 0;
const a = new Lock(), b = new Lock();
new Thread({ target: () => { for (;;) { sleep(1); n += 1; } } }).start();
new Thread({ target: () => { a.acquire(); b.acquire(); } }).start();
new Thread({ target: () => { b.acquire(); a.acquire(); } }).start();`;
  const { complete, findings } = await explored(source, { maxSteps: 300, maxExecutions: 200 });
  expect(complete).toBe(false);
  expect(findings.map((f) => f.code)).toContain('deadlock');
});

it('parameters that are objects are new in each execution', async () => {
  const source = `import { jobs } from 'exercise';
import { Lock, Thread } from 'threading';
export let got = false;
jobs.length;
const l = new Lock();
const t = new Thread({ target: () => { got = l.acquire(false); } });
t.start();
l.acquire();
l.release();
t.join();`;
  const { executions, outcomes } = await explored(source, { parameters: { jobs: [1] } });
  expect(executions).toBe(3);
  // Where the thread gets the lock for good, main is stuck in front of it or has had it before.
  expect(outcomes.map((o) => `${o.status} ${o.exports['got']}`).sort()).toEqual([
    'finished false',
    'finished true',
    'stuck true',
  ]);
});

describe('a long search', () => {
  it('says how far it is', async () => {
    const { program, factory } = await compiled(lockedIncrement(6).source, 'traced');
    const exploration = new Exploration(program, factory, {});
    const told: (number | null)[] = [];
    while (!exploration.advance(1500)) told.push(exploration.progress.estimate);
    expect(exploration.progress.executions).toBe(720);
    // Never less than there are already, and in the second half of the right size.
    const late = told.slice(told.length / 2);
    expect(late.length).toBeGreaterThan(3);
    for (const estimate of late) expect(estimate).toBeGreaterThan(360);
    for (const estimate of late) expect(estimate).toBeLessThan(1440);
  });

  it('gives what it has found where it is stopped', async () => {
    const { program, factory } = await compiled(racyIncrement(4, 576).source, 'traced');
    const exploration = new Exploration(program, factory, {});
    exploration.advance(1000);
    exploration.cancel();
    expect(exploration.advance(1)).toBe(true);
    const report = exploration.report();
    expect(report).toMatchObject({ complete: false, bound: 'cancelled' });
    expect(report.findings.map(({ code }) => code)).toContain('data-race');
  });
});

describe('the times of a replay', () => {
  const replayed = async (source: string, schedule: string) => {
    const { program, factory } = await compiled(source, 'traced');
    const { runs } = scheduleOf(program, { schedule });
    const run = new Run(program, factory, { schedule }, { runs });
    run.kernel.drive();
    const result = run.result();
    return { ...result, ...timesOf(program, factory, { schedule }, runs as number[], result) };
  };

  it('are those of the virtual clock: with the GIL, threads take turns to compute', async () => {
    const source = `import { Thread } from 'threading';
import { compute } from 'time';
const all = [1, 2].map(() => new Thread({ target: () => compute(1) }));
for (const t of all) t.start();
for (const t of all) t.join();`;
    const { schedule, elapsed } = await traced(source);
    expect(elapsed).toBe(2);
    expect((await replayed(source, schedule)).elapsed).toBe(2);
  });

  it('change nothing else where a thread has to wake too early', async () => {
    const source = `import { Thread } from 'threading';
import { sleep } from 'time';
export const order: number[] = [];
const all = [2, 1].map((n) => new Thread({ target: () => { sleep(n); order.push(n); } }));
for (const t of all) t.start();
for (const t of all) t.join();`;
    const { outcomes } = await explored(source);
    const early = outcomes.find(({ exports }) => String(exports['order']) === '2,1');
    const result = await replayed(source, early?.schedule as string);
    expect(result).toMatchObject({ status: 'finished', exports: { order: [2, 1] } });
  });
});
