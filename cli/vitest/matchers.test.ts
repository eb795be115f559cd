import { describe, expect, test } from 'vitest';
import './index.ts';

const counter = '../fixtures/lost-update.ts';
const TWO = { parameters: { threads: 2 } };
const crossed = '../fixtures/crossed-locks.ts';
const endless = { source: 'export let turns = 0;\nfor (;;) turns += 1;\n' };
const few = { maxExecutions: 2 };

const failure = async (assertion: Promise<void>): Promise<string> => {
  try {
    await assertion;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the assertion holds');
};

describe('toHoldOnEverySchedule()', { timeout: 60_000 }, () => {
  test('holds, and fails with the shortest counterexample', async () => {
    await expect('../fixtures/locked.ts').toHoldOnEverySchedule();
    const text = await failure(expect(counter).toHoldOnEverySchedule());
    expect(text).toContain('Shortest counterexample');
    expect(text).toMatch(/--schedule \S+/);
    await expect(counter).not.toHoldOnEverySchedule();
    expect(await failure(expect('../fixtures/locked.ts').not.toHoldOnEverySchedule())).toMatch(/holds on each/);
  });

  test('is undecided where a bound ends the search, with and without not', async () => {
    const many = { source: MANY };
    expect(await failure(expect(many).toHoldOnEverySchedule(few))).toMatch(/not decided: 2 executions/);
    expect(await failure(expect(many).not.toHoldOnEverySchedule(few))).toMatch(/not decided/);
  });

  test('uses the parameters that are given', async () => {
    await expect('../fixtures/with-parameter.ts').toReachOutcomes([{}], TWO);
  });
});

/** Three threads on a lock: right, and with more than two schedules. */
const MANY = `import { Lock, Thread } from 'threading';
export let n = 0;
const lock = new Lock();
function add() { using _ = lock.hold(); n += 1; }
const all = [1, 2, 3].map(() => new Thread({ target: add }));
for (const t of all) t.start();
for (const t of all) t.join();
`;

describe('toReachOutcomes()', { timeout: 60_000 }, () => {
  test('wants just these endings', async () => {
    await expect(counter).toReachOutcomes([{ exports: { num: 98 } }, { exports: { num: 99 } }]);
    await expect(counter).toReachOutcomes([
      { output: ['num = 98'], status: 'finished' },
      { output: [expect.stringMatching(/99/)] as string[] },
    ]);
    await expect(counter).not.toReachOutcomes([{ exports: { num: 98 } }]);
  });

  test('names an ending nobody asked for, with its schedule, and one that is never reached', async () => {
    const strange = await failure(expect(counter).toReachOutcomes([{ exports: { num: 98 } }]));
    expect(strange).toContain('Nobody has asked for this ending');
    expect(strange).toMatch(/num.*99/);
    expect(strange).toMatch(/--schedule \S+/);
    const all = [98, 99, 100].map((num) => ({ exports: { num } }));
    expect(await failure(expect(counter).toReachOutcomes(all))).toContain(
      'No schedule ends so: {"exports":{"num":100}}',
    );
    expect(await failure(expect({ source: MANY }).toReachOutcomes([{ exports: { n: 3 } }], few))).toMatch(
      /not decided/,
    );
  });
});

describe('toDeadlock()', { timeout: 60_000 }, () => {
  test('finds a deadlock, or says that there is none', async () => {
    await expect(crossed).toDeadlock();
    await expect(counter).not.toDeadlock();
    expect(await failure(expect(counter).toDeadlock())).toContain('does on none');
    expect(await failure(expect(crossed).not.toDeadlock())).toContain('Shortest counterexample');
    await expect('../fixtures/waiting-for-myself.ts').toDeadlock();
    expect(await failure(expect({ source: MANY }).not.toDeadlock(few))).toMatch(/not decided/);
  });
});

describe('toFinishWithin()', { timeout: 60_000 }, () => {
  test('counts seconds of the virtual clock', async () => {
    await expect('../fixtures/sleepers.ts').toFinishWithin(60);
    await expect('../fixtures/sleepers.ts').not.toFinishWithin(59);
    const text = await failure(expect('../fixtures/sleepers.ts').toFinishWithin(59));
    expect(text).toContain('takes 60 s by the virtual clock, and may take 59 s');
  });

  test('fails where the program does not end', async () => {
    const text = await failure(expect(endless).toFinishWithin(1, { maxSteps: 1000 }));
    expect(text).toContain('does not come to its end');
  });
});

test('a program that does not compile, is not there or is none is said to be so', { timeout: 60_000 }, async () => {
  expect(await failure(expect('../fixtures/broken.ts').toHoldOnEverySchedule())).toContain('broken.ts:3:1');
  expect(await failure(expect('./none.ts').not.toDeadlock())).toContain('none.ts');
  expect(await failure(expect(42).toDeadlock())).toContain('expect() a path');
});
