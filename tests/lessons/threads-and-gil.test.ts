import { expect, test } from 'vitest';
import { codes, explore, lines, run } from './support.ts';

/** What chapters 7, 8, 9 and 11 say about their programs, held against the engine. */

test('07: the third song begins and never ends', async () => {
  const result = await run('07-daemon/radio');
  expect(result.elapsed).toBe(7);
  expect(lines(result).slice(-2)).toEqual(['song 3 begins', 'closing time']);
});

test('07: the radio sings three times, until the baker has swept', async () => {
  const result = await run('07-daemon/last-one-out');
  expect(result.elapsed).toBe(5);
  expect(lines(result).filter((line) => line.startsWith('radio'))).toHaveLength(3);
  expect(lines(result).at(-1)).toBe('baker: swept up');
});

test('07: a daemon that is cut off says no goodbye', async () => {
  expect(lines(await run('07-daemon/no-goodbye'))).toEqual(['counting …', 'lights out']);
});

test('07: after start() it is too late', async () => {
  expect(lines(await run('07-daemon/too-late'))).toEqual([
    expect.stringMatching(/^RuntimeError: cannot set daemon status of active thread/),
    'daemon: false',
  ]);
});

test('07: children of a daemon are daemons, and none of them gets done', async () => {
  const result = await run('07-daemon/inherited');
  expect(result.elapsed).toBe(2);
  expect(lines(result).filter((line) => line.includes('started'))).toHaveLength(5);
  expect(lines(result).filter((line) => line.includes('done'))).toHaveLength(0);
});

test('08: the main thread is on the list, a thread that was only made is not', async () => {
  expect(lines(await run('08-thread-info/roll'))).toEqual([
    '1 alive: MainThread',
    '1 alive: MainThread',
    '3 alive: MainThread, Ann, Bo',
    '2 alive: MainThread, Bo',
    'Ann: false, Bo: true',
  ]);
});

test('08: two threads may have one name, and numbers are kept', async () => {
  expect(lines(await run('08-thread-info/names'))).toEqual([
    'before start: null',
    expect.stringMatching(/^Thread-1 \(greet\) has number \d+$/),
    expect.stringMatching(/^Ann has number \d+$/),
    expect.stringMatching(/^Ann has number \d+$/),
    expect.stringMatching(/^afterwards: \d+$/),
  ]);
});

test('08: old news has three outcomes, one of them absurd', async () => {
  const report = await explore('08-thread-info/old-news', { observe: 'output' });
  const outputs = report.outcomes.map(({ output }) => output?.map((line) => line.trimEnd()));
  const [bye, here] = ['Ann: goodbye!', 'guard: Ann is still here'];
  expect(outputs).toHaveLength(3);
  expect(outputs).toEqual(expect.arrayContaining([[bye], [bye, here], [here, bye]]));
});

test('09: waiting is shared, computing is not, unless the GIL is off', async () => {
  expect(lines(await run('09-gil/talk-and-wait'))).toEqual(['two wait: 1.0 s', 'two talk: 2.0 s']);
  expect(lines(await run('09-gil/talk-and-wait', { gil: false, cores: 2 }))).toEqual([
    'two wait: 1.0 s',
    'two talk: 1.0 s',
  ]);
});

const nums = async (name: string, rule: 'any' | 'calls-and-loops') =>
  (await explore(name, { switch: rule })).outcomes.map(({ exports }) => exports.num).sort();

test('09: what may be lost depends on where the interpreter may switch', async () => {
  expect(await nums('09-gil/call-between', 'any')).toEqual([0, 1]);
  expect(await nums('09-gil/no-call-between', 'any')).toEqual([0, 1]);
  expect(await nums('09-gil/no-call-between', 'calls-and-loops')).toEqual([0]);
});

test('11: four of six executions hand out a book that is not there, without a data race', async () => {
  const report = await explore('11-gil-vs-lock/last-copy');
  expect(report).toMatchObject({ complete: true, executions: 6, findings: [{ code: 'atomicity-violation' }] });
  const wrong = report.outcomes.filter(({ exports }) => JSON.stringify(exports.borrowed).includes('undefined'));
  expect(wrong).toHaveLength(4);
});

test.each(['11-gil-vs-lock/last-copy-locked', '11-gil-vs-lock/act-then-look'])(
  '%s: two executions, and one reader gets the book',
  async (name) => {
    const report = await explore(name);
    expect(report).toMatchObject({ complete: true, executions: 2, findings: [] });
    const borrowed = report.outcomes.map(({ exports }) => JSON.stringify(exports.borrowed)).sort();
    expect(borrowed).toEqual(['["Ann: Moby Dick"]', '["Bo: Moby Dick"]']);
  },
);

test('11: no name gets lost, the count does', async () => {
  const report = await explore('11-gil-vs-lock/append');
  for (const { exports } of report.outcomes) expect(exports.visitors).toHaveLength(2);
  expect(new Set(report.outcomes.map(({ exports }) => exports.count))).toEqual(new Set([1, 2]));
});

test('11: a count of references without a lock frees never, once or twice', async () => {
  const report = await explore('11-gil-vs-lock/reference-count');
  expect(codes(report)).toContain('lost-update');
  const freed = report.outcomes.map(({ exports }) => (exports.freed as unknown[]).length);
  expect(new Set(freed)).toEqual(new Set([0, 1, 2]));
});
