/** The article's programs P14 to P20: what must hold on every schedule, and how long they take by the clock. */
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../engine/explore/report.ts';
import { explored, ran } from '../../engine/explore/testing.ts';
import { HELLO, LOCKED_PRINTING, MANAGER, PARENTS, PIPE, pool, QUEUE } from './process-programs.ts';

const lines = (run: RunResult): string[] => run.output.map(({ text }) => text);

/** Exports of every outcome; each must have finished. */
async function everySchedule(source: string, parameters = {}): Promise<unknown[]> {
  const report = await explored(source, { parameters });
  expect(report).toMatchObject({ complete: true, redundant: 0 });
  expect(report.outcomes.map(({ status }) => status)).toEqual(report.outcomes.map(() => 'finished'));
  return report.outcomes.map(({ exports }) => exports);
}

describe('P14: a process that says hello', () => {
  const source = HELLO;
  it('prints once, after two seconds, and ends well', async () => {
    const run = await ran(source);
    expect(lines(run)).toEqual(['hello bob Process-1']);
    expect(run).toMatchObject({ status: 'finished', elapsed: 2, exports: { exitcode: 0 } });
  });
  it('on every schedule', async () => expect(await everySchedule(source)).toEqual([{ exitcode: 0 }]));
});

describe('P15: who is whose parent', () => {
  const source = PARENTS;
  it('the child knows its parent by its number', async () => {
    expect(await everySchedule(source)).toEqual([{ same: true, other: true }]);
  });
});

describe('P16: a queue between processes', () => {
  const source = QUEUE;
  it('the parent gets an equal copy', async () => {
    expect(await everySchedule(source)).toEqual([{ got: [42, null, 'hello'] }]);
  });
  it('a queue of threads is refused', async () => {
    const run = await ran(
      source.replace(
        "import { Process, Queue } from 'multiprocessing'",
        "import { Process } from 'multiprocessing';\nimport { Queue } from 'queue'",
      ),
    );
    expect(lines(run)[0]).toMatch(/TypeError: cannot pickle '_thread.lock' object/);
  });
});

describe('P17: a pipe', () => {
  const source = PIPE;
  it('gives what was sent, then EOFError once all copies of the other end are closed', async () => {
    expect(await everySchedule(source)).toEqual([{ got: [42, null, 'hello from child'], end: 'EOFError' }]);
  });
  it('waits for ever while the parent keeps its copy of the other end open', async () => {
    const report = await explored(source.replace('  there.close();\n', ''));
    expect(report.outcomes.map(({ status }) => status)).toEqual(['stuck']);
  });
});

describe("P18: a manager's dictionary and list", () => {
  const source = MANAGER;
  const dict = {
    $: 'Map',
    entries: [
      [1, '1'],
      ['2', 2],
      [0.25, null],
    ],
  };
  it('ten processes write the same keys and append ten times', async () => {
    const run = await ran(source, { parameters: { processes: 10 } });
    expect(run.exports).toEqual({ dict, list: [0, 1, 2, 3, 4, ...Array.from({ length: 10 }, () => 1)] });
    expect(lines(run)).toEqual(["{1: '1', '2': 2, 0.25: None}".replace('None', 'null')]);
  });
  it('on every schedule of two', async () => {
    expect(await everySchedule(source, { processes: 2 })).toEqual([{ dict, list: [0, 1, 2, 3, 4, 1, 1] }]);
  });
});

describe('P19: a lock around printing', () => {
  const source = LOCKED_PRINTING;
  it('ten whole lines, each number once, on random schedules', async () => {
    const wanted = Array.from({ length: 10 }, (_, i) => `hello world ${i}`);
    for (let seed = 0; seed < 5; seed++) {
      expect(lines(await ran(source, { seed, parameters: { processes: 10 } })).sort()).toEqual(wanted);
    }
  });
  it('every order of whole lines, and nothing else', async () => {
    const report = await explored(source, { observe: 'output', parameters: { processes: 3 } });
    expect(report).toMatchObject({ complete: true, executions: 6, redundant: 0 });
    expect(report.outcomes.every(({ output }) => output?.every((line) => /^hello world \d$/.test(line)))).toBe(true);
  });
  it('without the lock lines run into each other', async () => {
    const report = await explored(source.replace('using _ = lock.hold(); ', ''), {
      observe: 'output',
      parameters: { processes: 2 },
    });
    expect(report.outcomes.some(({ output }) => output?.[0] === 'hello world 0hello world 1')).toBe(true);
  });
});

describe('P20: a pool', () => {
  it('ten tasks of two seconds on five workers take four', async () => {
    const run = await ran(pool('pool.close(); pool.join();'));
    expect(run).toMatchObject({ status: 'finished', elapsed: 4 });
    expect(lines(run)).toEqual(['end 0']);
    expect((run.exports['done'] as number[]).sort()).toEqual(Array.from({ length: 10 }, (_, i) => 100 + i));
  });
  it('P20b: without join only the end is printed, and no callback comes', async () => {
    const run = await ran(pool(''));
    expect(run).toMatchObject({ status: 'finished', elapsed: 0, exports: { done: [] } });
  });
  it('P20c: apply is one after the other', async () => {
    const run = await ran(pool('pool.close(); pool.join();', 'done.push(pool.apply(foo, [i]))'));
    expect(run.elapsed).toBe(20);
  });
  it('P20d: join before close is an error', async () => {
    const run = await ran(pool('pool.join();'));
    expect(lines(run).at(-1)).toBe(
      'Exception in thread MainThread: ValueError: Pool is still running: call close() or terminate() first',
    );
    expect(run.exitCode).toBe(1);
  });
});
