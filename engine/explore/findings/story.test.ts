import { describe, expect, test } from 'vitest';
import { explored, ran, traced } from '../testing.ts';
import { find, program, told } from './testing.ts';

describe('a data race', () => {
  const source = program(
    `const a = new Lock(); let n = 0;
function read() { return n; }
function one() {
  using _ = a.hold();
  n = 1;
}
function two() {
  read();
}`,
    'one',
    'two',
  );

  test('names both accesses, what they were, the locks held and the calls that led there', async () => {
    const race = await find(source, 'data-race');
    const order = race.args.first === 'write' ? [0, 1] : [1, 0];
    const inOrder = <T>(list: readonly T[] | undefined) => order.map((i) => (list as T[])[i]);
    expect(inOrder([race.args.first, race.args.second])).toEqual(['write', 'read']);
    expect(inOrder(race.lines).map((line) => `${line?.line} ${line?.name} ${line?.function}`)).toEqual([
      '8 n one',
      '5 n read',
    ]);
    expect(inOrder(race.held)).toEqual([['a'], []]);
    expect(inOrder(race.stacks).map((stack) => stack?.map(({ line, name }) => `${line} ${name}`))).toEqual([
      [],
      ['11 read'],
    ]);
  });

  test('shows in a trace, too, with the same circumstances', async () => {
    const { schedule, held, stacks } = await find(source, 'data-race');
    const trace = await traced(source, { schedule });
    expect(trace.findings.find(({ code }) => code === 'data-race')).toMatchObject({ held, stacks });
  });
});

describe('places, in the order of the story', () => {
  test('lost update: read, lost write, overwriting write', async () => {
    const lost = await find(
      program('let n = 0;\nfunction work() {\n  const t = n;\n  n = t + 1;\n}', 'work', 'work'),
      'lost-update',
    );
    expect(told(lost)).toEqual(['1@6 n', '2@7 n', '1@7 n']);
    expect(lost.args).toEqual({ variable: 'n' });
  });

  test('atomicity violation: look, change, act', async () => {
    const source = program(
      'const seen = new Set();\nfunction work() {\n  if (!seen.has(1))\n    seen.add(1);\n}',
      'work',
      'work',
    );
    const violation = await find(source, 'atomicity-violation');
    expect(told(violation)).toEqual(['1@6 seen.has', '2@7 seen.add', '1@7 seen.add']);
    expect(violation.args).toEqual({ variable: 'seen' });
  });

  test('lost wake-up: the notification that nobody heard, then the wait', async () => {
    const source = program(
      'const c = new Condition();\nfunction wait() { using _ = c.hold();\n  c.wait(); }\nfunction tell() { using _ = c.hold();\n  c.notifyAll(); }',
      'wait',
      'tell',
    );
    const lost = await find(source, 'lost-wakeup');
    expect(told(lost)).toEqual(['2@8 c.notifyAll', '1@6 c.wait']);
    expect(lost.waits).toMatchObject([{ operation: 'condition.wait', target: 'c' }]);
  });

  test('livelock: the turn that repeats', async () => {
    const source = program(
      `const q: number[] = []; let done = false;
function use() {
  while (!done) {
    if (q.length > 0) return;
  }
}
function make() { if (done) q.push(1), done = true; }`,
      'use',
      'make',
    );
    const livelock = await find(source, 'livelock');
    expect(told(livelock)).toEqual(['1@6 done', '1@7 q.length']);
  });

  test('uncaught error: where it was thrown, whatever it passed on its way out', async () => {
    const source = program(
      "const lock = new Lock();\nfunction check() {\n  throw new RangeError('no');\n}\nfunction work() { using _ = lock.hold();\n  check();\n}",
      'work',
    );
    expect(told(await find(source, 'uncaught-error'))).toEqual(['1@6 throw']);
  });

  test('a lock never released: where it was taken, and who waits', async () => {
    const source = program('const lock = new Lock();\nfunction work() {\n  lock.acquire();\n}', 'work', 'work');
    const dead = await find(source, 'lock-held-by-dead-thread');
    expect(dead).toMatchObject({ args: { lock: 'lock' }, lines: [{ line: 6 }], waits: [{ line: 6, target: 'lock' }] });
  });

  test('never joined: where it was started', async () => {
    const source = program('\n\nnew Thread({ target: () => {} }).start();');
    expect(told(await find(source, 'never-joined'))).toEqual(['1@6 new Thread.start']);
  });

  test('busy waiting: the loop, and the steps it burnt', async () => {
    const source = program('const t = new Thread({ target: () => sleep(1) });\nt.start();\nwhile (t.isAlive()) {}');
    const busy = await find(source, 'busy-wait');
    expect(busy.lines[0]).toMatchObject({ id: 0, line: 6 });
    expect(busy.args.steps).toBeGreaterThan(0);
  });
});

describe('starvation', () => {
  const source = program(
    `const lock = new Lock(); let stop = false; let n = 0;
function hog() { for (;;) { lock.acquire(); n += 1; const over = stop; lock.release(); if (over) return; } }
function guest() { using _ = lock.hold(); stop = true; }`,
    'hog',
    'guest',
  );

  test('is told of an execution that was cut short, of who could have gone on', async () => {
    const report = await explored(source, { maxSteps: 400, maxExecutions: 50 });
    const starved = report.findings.find(({ code }) => code === 'starvation');
    expect(starved).toMatchObject({ severity: 'remark' });
    expect(starved?.lines[0]?.thread).toMatch(/guest|MainThread/);
    expect(report.complete).toBe(false);
  });

  test('is none where executions end', async () => {
    const fair = await explored(source.replace('for (;;)', 'for (let i = 0; i < 3; i++)'));
    expect(fair).toMatchObject({ complete: true, findings: [] });
  });
});

describe('beside a failing schedule a passing one', () => {
  test('begins in the same way, and shows nothing of the kind', async () => {
    const source = program(
      'const a = new Lock(), b = new Lock();\nfunction one() { using x = a.hold(); using y = b.hold(); }\nfunction two() { using y = b.hold(); using x = a.hold(); }',
      'one',
      'two',
    );
    const { schedule, passing } = await find(source, 'deadlock');
    const good = await ran(source, { schedule: passing?.schedule as string });
    expect(good).toMatchObject({ status: 'finished', findings: [] });
    const [failed, passed] = await Promise.all(
      [schedule, passing?.schedule as string].map(async (one) => (await traced(source, { schedule: one })).steps),
    );
    const at = passing?.divergesAt as number;
    expect(at).toBeGreaterThan(0);
    expect(passed?.slice(0, at).map(({ thread }) => thread)).toEqual(failed?.slice(0, at).map(({ thread }) => thread));
    expect(passed?.[at]?.thread).not.toBe(failed?.[at]?.thread);
  });

  test('is null where every schedule fails', async () => {
    const failing = await find(
      program('const lock = new Lock(); function work() { lock.acquire(); lock.acquire(); }', 'work'),
      'self-deadlock',
    );
    expect(failing.passing).toBeNull();
  });

  test('is also found where schedules are sampled', async () => {
    const source = program('let n = 0; function work() { n += 1; }', 'work', 'work');
    const lost = await find(source, 'lost-update', { strategy: 'random', maxExecutions: 50 });
    const good = await ran(source, { schedule: lost.passing?.schedule as string });
    expect(good.findings.map(({ code }) => code)).not.toContain('lost-update');
  });

  test('is there beside a remark, too, but not beside a limit', async () => {
    const always = await find(program('new Thread({ target: () => {} }).start();'), 'never-joined');
    expect(always.passing).toBeNull();
    const asking = program('const t = new Thread({ target: () => sleep(1) });\nt.start();\nwhile (t.isAlive()) {}');
    const busy = await find(asking, 'busy-wait');
    expect((await ran(asking, { schedule: busy.passing?.schedule as string })).findings).toEqual([]);
    const endless = program('let n = 0; function work() { for (;;) n += 1; }', 'work');
    expect(await find(endless, 'step-budget', { maxSteps: 300 })).not.toHaveProperty('passing');
  });
});

test('steps say how long a sleep is, and which method of a container is called', async () => {
  const { steps } = await traced(
    program('const list: number[] = []; function work() { sleep(2.5); list.push(1); }', 'work'),
  );
  expect(steps.find(({ operation }) => operation === 'sleep')).toMatchObject({ value: 2.5 });
  expect(steps.find(({ operation }) => operation === 'container.write')).toMatchObject({
    call: 'push',
    target: 'list.push',
  });
});
