import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { SCHEMAS } from './schemas/schemas.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const PROGRAMS = fileURLToPath(new URL('./fixtures/', import.meta.url));
const EXERCISE = '../../exercises/10-lock/counter-to-zero';
const PREDICT = new URL('../exercises/03-processes-vs-threads/what-a-thread-can-do/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'interleave-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  status: number;
  out: string;
  error: string;
}

/** Runs the command as a person would, in the folder of the programs. */
async function interleave(...args: string[]): Promise<Ended> {
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8' };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [MAIN, ...args], { cwd: PROGRAMS, env });
    return { status: 0, out: stdout, error: stderr };
  } catch (failed) {
    const { code, stdout, stderr } = failed as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout, error: stderr };
  }
}

/** The parsed JSON of a command, valid by its published schema. */
async function json(schema: string, ...args: string[]) {
  const { status, out, error } = await interleave(...args, '--format', 'json');
  const checked = SCHEMAS[schema]?.safeParse(JSON.parse(out));
  expect(checked?.error?.issues ?? [], error).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: its form has just been checked
  return { status, data: JSON.parse(out) as any };
}

describe.concurrent('interleave run', { timeout: 60_000 }, () => {
  test('says of what ran in parallel that nothing can replay it', async () => {
    const { status, out } = await interleave('run', 'failing-process.ts', '--clock', 'real');
    expect(status).toBe(1);
    expect(out).toContain('there is nothing to replay');
    expect(out).not.toMatch(/Replay:|--schedule/);
    const { data } = await json('run', 'run', 'failing-process.ts', '--clock', 'real');
    expect(data).toMatchObject({ schedule: null, findings: [{ code: 'uncaught-error', schedule: null }] });
  });

  test('prints lines with their time and thread, by the virtual clock', async () => {
    const { status, out } = await interleave('run', 'sleepers.ts');
    expect(status).toBe(0);
    expect(out).toBe(
      [
        '    0.000  MainThread    good night',
        '    1.000  Bo            Bo 醒了',
        '   60.000  Ann           Ann 醒了',
        '',
        "Finished after 60 s by the program's clock",
        "Exported: seen = Map { 'Bo' => 1, 'Ann' => 60 }",
        '',
      ].join('\n'),
    );
  });

  test('gives JSON by its schema', async () => {
    const { status, data } = await json('run', 'run', 'sleepers.ts');
    expect(status).toBe(0);
    expect(data).toMatchObject({ status: 'finished', elapsed: 60, exitCode: 0, schedule: null });
    expect(data.output[1]).toEqual({ process: 0, thread: 'Bo', text: 'Bo 醒了', time: 1 });
  });

  test('fails for an error that nobody catches', async () => {
    const { status, out } = await interleave('run', 'throws.ts');
    expect(status).toBe(1);
    expect(out).toContain('[error] Uncaught error: Thread-1 (work) ended on line');
  });

  test('takes values of module exercise from --param, and from the manifest of an exercise', async () => {
    expect((await interleave('run', 'with-parameter.ts', '--param', 'threads=4')).out).toContain('doubled = 8');
    expect((await interleave('run', `${EXERCISE}/solution.ts`)).out).toContain('num = 0');
    const { status, error } = await interleave('run', 'with-parameter.ts');
    expect(status).toBe(2);
    expect(error).toContain('--param NAME=VALUE');
  });

  test('refuses a schedule of another program, politely', async () => {
    const { status, error } = await interleave('run', 'lost-update.ts', '--schedule', '1.00000000.0-2');
    expect(status).toBe(2);
    expect(error).toContain('This schedule belongs to another version of the program.');
    expect((await json('failure', 'run', 'lost-update.ts', '--schedule', 'x')).data.failure.code).toBe(
      'schedule-malformed',
    );
  });

  test('writes every step to the file of --trace', async () => {
    const file = join(folder, 'trace.json');
    const { status } = await interleave('run', 'locked.ts', '--trace', file);
    expect(status).toBe(0);
    expect(SCHEMAS.trace?.safeParse(JSON.parse(readFileSync(file, 'utf8'))).error?.issues ?? []).toEqual([]);
    expect((await interleave('run', 'locked.ts', '--trace', join(folder, 'no/such/folder.json'))).status).toBe(2);
  });
});

describe.concurrent('interleave explore', { timeout: 60_000 }, () => {
  test.each(['random', 'pct'])(
    'draws the schedules of %s in any number of processes for the same report',
    async (name) => {
      const sample = (jobs: string) =>
        interleave('explore', 'lost-update.ts', '--strategy', name, '--max-executions', '200', '--jobs', jobs);
      const [alone, together] = await Promise.all([sample('1'), sample('3')]);
      expect(alone.status).toBe(1);
      expect(together).toEqual(alone);
    },
  );

  test('tells of a lost update so that a person understands it, the same each time', async () => {
    const first = await interleave('explore', 'lost-update.ts');
    expect(first.status).toBe(1);
    await expect(first.out).toMatchFileSnapshot('fixtures/lost-update.explore.en.txt');
    expect((await interleave('explore', 'lost-update.ts')).out).toBe(first.out);
  });

  test('tells it in Chinese', async () => {
    const { out } = await interleave('explore', 'lost-update.ts', '--lang', 'zh-cn');
    await expect(out).toMatchFileSnapshot('fixtures/lost-update.explore.zh-cn.txt');
  });

  test('gives JSON by its schema, with schedules that show the finding again', async () => {
    const { status, data } = await json('explore', 'explore', 'lost-update.ts');
    expect(status).toBe(1);
    expect(data).toMatchObject({ strategy: 'exhaustive', complete: true, bound: null, executions: 4, redundant: 0 });
    const lost = data.findings.find(({ code }: { code: string }) => code === 'lost-update');
    expect(lost.message).toBe(
      'Lost update: Thread-1 (dec) and Thread-2 (dec) both read `num` before either wrote it back.',
    );
    const again = await json('run', 'run', 'lost-update.ts', '--schedule', lost.schedule);
    expect(again.status).toBe(1);
    expect(again.data.exports).toEqual({ num: 99 });
    expect(again.data.findings.map(({ code }: { code: string }) => code)).toContain('lost-update');
  });

  test('proves what is right, over several files', async () => {
    const { status, out } = await interleave('explore', 'locked.ts');
    expect(status).toBe(0);
    expect(out).toMatch(/^✔ Holds on all 6 executions \(complete: every schedule is covered\)\.\n/);
  });

  test('names waiter, holder, lock and lines of a thread that waits for itself', async () => {
    const { status, out } = await interleave('explore', 'waiting-for-myself.ts');
    expect(status).toBe(1);
    expect(out).toContain('Self-deadlock: Thread-1 (run3) waits on line 8 for');
    expect(out).toMatch(/itself held since\s+line 22/);
  });

  test('tells the ring of a deadlock', async () => {
    const { status, data } = await json('explore', 'explore', 'crossed-locks.ts');
    expect(status).toBe(1);
    expect(data.executions).toBe(3);
    const ring = data.findings.find(({ code }: { code: string }) => code === 'deadlock');
    expect(ring.message).toMatch(
      /^Deadlock: Ann waits on line 8 .* Bo has held since line 12; Bo waits on line 13 .* line 7\.$/,
    );
    expect(ring.waits).toHaveLength(2);
  });

  test('never calls a bounded search a proof', async () => {
    const sampled = await interleave(
      'explore',
      'locked.ts',
      '--strategy',
      'random',
      '--max-executions',
      '20',
      '--seed',
      '1',
    );
    expect(sampled.status).toBe(3);
    expect(sampled.out).toMatch(/^\? Not refuted within the bounds, which is no proof: 20 executions show no error/);
    const { status, data } = await json('explore', 'explore', 'locked.ts', '--max-executions', '2');
    expect(status).toBe(3);
    expect(data).toMatchObject({ complete: false, bound: 'executions', executions: 2, findings: [] });
  });

  test('tells of lines that do not compile, with their text', async () => {
    const { status, error } = await interleave('explore', 'broken.ts');
    expect(status).toBe(2);
    expect(error).toContain('✘ broken.ts:8:1 ');
    expect(error).toContain('  8 │ setTimeout(work, 10);\n    ╵ ~~~~~~~~~~');
    expect((await json('diagnostics', 'explore', 'broken.ts')).data.diagnostics[0]).toMatchObject({
      file: 'broken.ts',
      line: 3,
    });
  });
});

describe.concurrent('interleave grade', { timeout: 120_000 }, () => {
  test('passes the solution, and says on how many executions', async () => {
    const { status, out } = await interleave('grade', '10-lock/counter-to-zero', `${EXERCISE}/solution.ts`);
    expect(status).toBe(0);
    expect(out).toMatch(/^✔ Passed on all \d+ executions\. 10 of 10 points\.\n/);
  });

  test('fails the starter with the update that gets lost, its threads, its lines and a schedule', async () => {
    const { status, out } = await interleave('grade', '10-lock/counter-to-zero', `${EXERCISE}/starter.ts`);
    expect(status).toBe(1);
    expect(out).toContain('Lost update:');
    expect(out).toMatch(/starter\.ts:\d+:\d+ +Thread-1 \(decrement\) reads `num`/);
    const [, command = ''] = /^ +npx interleave (run .*)$/m.exec(out) ?? [];
    const again = await interleave(...command.split(' '));
    expect(again.status).toBe(1);
    expect(again.out).toContain('Lost update: Thread-1 (decrement) and Thread-2 (decrement) both read `num`');
  });

  test('gives JSON by its schema, in the language asked for', async () => {
    const { status, data } = await json(
      'grade',
      'grade',
      '10-lock/counter-to-zero',
      `${EXERCISE}/starter.ts`,
      '--lang',
      'zh-cn',
    );
    expect(status).toBe(1);
    const failed = data.checks.find(({ code }: { code: string }) => code === 'no-lost-update');
    expect(failed).toMatchObject({ status: 'fail', points: 0 });
    expect(failed.message).toMatch(/[\u4e00-\u9fff]/);
    expect(failed.evidence.replay.schedule).toMatch(/^1\./);
  });

  test('exits with 2 for an answer that does not compile, and for an exercise that is none', async () => {
    expect((await interleave('grade', '10-lock/counter-to-zero', 'broken.ts')).status).toBe(2);
    const { status, error } = await interleave('grade', 'counter-to-zero', 'locked.ts');
    expect(status).toBe(2);
    expect(error).toContain('Did you mean "10-lock/counter-to-zero"?');
  });

  test('judges options that were chosen, with the schedule that speaks against them', async () => {
    const wrong = new URL('wrong/threads-can-be-stopped.json', PREDICT).pathname;
    const { status, out } = await interleave('grade', '03-processes-vs-threads/what-a-thread-can-do', wrong);
    expect(status).toBe(1);
    expect(out).toContain('“The program is over after 1.5 s.” does not hold. By the virtual clock it takes 5 s.');
    expect(out).toMatch(/npx interleave run exercises\/03-\S+\/programs\/control\.ts .*--schedule /);
  });

  test('exits with 2 for an answer that is no answer to the exercise', async () => {
    const id = '03-processes-vs-threads/what-a-thread-can-do';
    const program = await interleave('grade', id, 'locked.ts');
    expect(program).toMatchObject({ status: 2, error: expect.stringContaining('it is not JSON (') });
    const other = new URL('../../09-gil/why-never-on-3/solution.json', PREDICT).pathname;
    expect(await interleave('grade', id, other)).toMatchObject({
      status: 2,
      error: expect.stringContaining('there is no question “plain-39”. The questions are "memory", "copies"'),
    });
  });
});

describe.concurrent('interleave', { timeout: 60_000 }, () => {
  test('never colours what no person looks at', async () => {
    expect((await interleave('explore', 'lost-update.ts')).out).not.toContain('\u001b');
  });

  test('helps, in both languages', async () => {
    expect(await interleave('--help')).toMatchObject({ status: 0, error: '' });
    expect((await interleave('run', '--help', '--lang', 'zh-cn')).out).toMatch(/^用法：interleave run FILE \[选项\]\n/);
    expect((await interleave('help', 'explore')).out).toMatch(/^Usage: interleave explore FILE \[flags\]\n/);
  });

  test('exits with 2 and says what would be right, where it is called in a wrong way', async () => {
    expect(await interleave('exlpore', 'locked.ts')).toMatchObject({
      status: 2,
      error:
        'interleave: There is no command "exlpore". Did you mean "explore"?\n`interleave --help` tells what there is.\n',
    });
    expect(await interleave('run', 'nowhere.ts')).toMatchObject({
      status: 2,
      error: 'interleave: Cannot read nowhere.ts: there is no such file.\n',
    });
    expect((await interleave()).status).toBe(2);
  });
});
