import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/terminal.ts';
import { describeExercise } from './index.ts';

const answers = new URL('../../exercises/', import.meta.url);
describeExercise('10-lock/counter-to-zero', new URL('10-lock/counter-to-zero/solution.ts', answers));
describeExercise('09-gil/lose-an-update', new URL('09-gil/lose-an-update/solution.json', answers));
describeExercise('10-lock/counter-to-zero', '../../exercises/10-lock/counter-to-zero/starter.ts', {
  fails: 'no-lost-update',
});

interface Assertion {
  ancestorTitles: string[];
  title: string;
  status: string;
  failureMessages: string[];
  meta: { interleave?: object };
}

describe('describeExercise()', { timeout: 120_000 }, () => {
  let folder: string;
  let tests: Assertion[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interleave-vitest-'));
    const report = join(folder, 'report.json');
    const args = [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--root', join(ROOT, 'cli/vitest/fixtures'), '--reporter=json'],
      ...[`--outputFile=${report}`, '--no-color', 'answers.sample.ts'],
    ];
    await new Promise((resolve) => {
      const env = { ...process.env, VITEST: '', NO_COLOR: '1' };
      execFile(process.execPath, args, { env, cwd: ROOT }, (_error, out, error) => resolve(`${out}${error}`));
    });
    const { testResults } = JSON.parse(await readFile(report, 'utf8'));
    tests = testResults[0].assertionResults;
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const of = (answer: string) => tests.filter(({ ancestorTitles }) => ancestorTitles.join().includes(answer));

  test('has a test for each check, which passes where the answer is right', () => {
    expect(of('solution.ts').map(({ status, title }) => [status, title])).toContainEqual([
      'passed',
      expect.stringMatching(/\[\d+\]$/),
    ]);
    expect(new Set(of('solution.ts').map(({ status }) => status))).toEqual(new Set(['passed']));
    expect(of('solution.ts')[0]?.meta.interleave).toMatchObject({ exercise: '10-lock/counter-to-zero' });
  });

  test('fails with the counterexample, step by step', () => {
    const [failed] = of('starter.ts').filter(({ status }) => status === 'failed');
    const text = failed?.failureMessages.join('\n');
    expect(text).toContain('Shortest counterexample');
    expect(text).toMatch(/MainThread\s+Thread-/);
    expect(text).toMatch(/npx interleave run \S+starter\.ts .*--schedule \S+/);
  });

  test('says why an answer does not compile or cannot be read, and that there is no such exercise', () => {
    expect(of('broken.ts').every(({ status }) => status === 'failed')).toBe(true);
    expect(of('broken.ts')[0]?.failureMessages.join()).toContain('broken.ts:3:1');
    const none = of('counter-to-zero: none.ts');
    expect(none.length).toBeGreaterThan(0);
    expect(none.filter(({ status }) => status === 'passed')).toEqual([]);
    expect(of('none-such')[0]?.failureMessages.join()).toMatch(/none-such.*counter-to-zero/s);
  });
});
