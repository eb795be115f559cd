/** The article's programs with processes once more, each process in a worker of its own: what must hold of them then. */
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../engine/explore/report.ts';
import { compiled } from '../../engine/explore/testing.ts';
import { createNodeSandbox } from '../../engine/sandbox/node-host.ts';
import { HELLO, LOCKED_PRINTING, MANAGER, PARENTS, PIPE, pool, QUEUE } from './process-programs.ts';

/** Sleeping goes by faster, by so much that nothing else changes. */
const SPEED = 10;
/** Where the program must have got to its end before the first of its sleepers wakes. */
const AS_IT_IS = 1;
/** Nobody who sleeps wakes before the program has ended. */
const NEARLY_STANDING = 0.02;

async function runInWorkers(
  source: string,
  parameters: Record<string, number> = {},
  speed = SPEED,
): Promise<RunResult> {
  const { program } = await compiled(source, 'fast', parameters);
  const sandbox = createNodeSandbox({ workers: true, memory: 4096 });
  try {
    const options = { clock: 'real' as const, speed, parameters };
    const answer = await sandbox.request({ type: 'run', program, options });
    if (!answer.ok) throw new Error(`no result: ${JSON.stringify(answer.failure)}`);
    return answer.result;
  } finally {
    await sandbox.close();
  }
}

const lines = (run: RunResult): string[] => run.output.map(({ text }) => text);
const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

describe("the article's processes, in workers", { timeout: 60_000 }, () => {
  it('P14: prints once, not before two seconds, and ends well', async () => {
    const run = await runInWorkers(HELLO);
    expect(run).toMatchObject({ status: 'finished', exports: { exitcode: 0 } });
    expect(lines(run)).toEqual(['hello bob Process-1']);
    expect(run.output[0]?.time).toBeGreaterThanOrEqual(2);
  });

  it('P15: the child knows its parent by its number', async () => {
    expect((await runInWorkers(PARENTS)).exports).toEqual({ same: true, other: true });
  });

  it('P16: the parent gets an equal copy', async () => {
    expect((await runInWorkers(QUEUE)).exports).toEqual({ got: [42, null, 'hello'] });
  });

  it('P17: what was sent, then EOFError', async () => {
    expect((await runInWorkers(PIPE)).exports).toEqual({ got: [42, null, 'hello from child'], end: 'EOFError' });
  });

  it('P18: ten processes write the same keys and append ten times', async () => {
    const run = await runInWorkers(MANAGER, { processes: 10 });
    expect(run.status).toBe('finished');
    expect(lines(run)).toEqual(["{1: '1', '2': 2, 0.25: null}"]);
    expect((run.exports['list'] as number[]).toSorted()).toEqual([0, 1, 2, 3, 4, ...Array(10).fill(1)].toSorted());
  });

  it('P19: ten whole lines, each number once', async () => {
    const run = await runInWorkers(LOCKED_PRINTING, { processes: 10 });
    expect(lines(run).toSorted()).toEqual(numbers(0, 10).map((i) => `hello world ${i}`));
  });

  it('P20: the end first, then ten results in two waves', async () => {
    const run = await runInWorkers(pool('pool.close(); pool.join();'), {}, AS_IT_IS);
    expect(run.status).toBe('finished');
    expect(lines(run)).toEqual(['end 0']);
    expect((run.exports['done'] as number[]).toSorted()).toEqual(numbers(100, 10));
    expect(run.elapsed).toBeGreaterThanOrEqual(4);
  });

  it('P20b: without join no callback comes, and no worker is left', async () => {
    const run = await runInWorkers(pool(''), {}, NEARLY_STANDING);
    expect(run).toMatchObject({ status: 'finished', exports: { done: [] } });
  });

  it('P20d: join before close is an error', async () => {
    const run = await runInWorkers(pool('pool.join();'));
    expect(run).toMatchObject({ status: 'exception', exitCode: 1 });
    expect(lines(run).at(-1)).toMatch(/ValueError: Pool is still running/);
  });
});
