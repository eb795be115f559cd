import { describe, expect, test } from 'vitest';
import { traced } from '../explore/testing.ts';
import { say } from './message.ts';
import { buildTrace } from './testing/build-trace.ts';
import { deadlock, deadlockTrace } from './testing/deadlock.ts';
import { lostUpdate, lostUpdateTrace } from './testing/lost-update.ts';
import { spanAt, type Timeline, timeline } from './timeline.ts';
import { timelineSentences } from './timeline-sentences.ts';

/** Each lane in a line: `0-2 running, 2-9 blocked(Thread-1)`. */
function lanes({ lanes }: Timeline): string[] {
  return lanes.map(({ spans }) =>
    spans.map(({ state, from, to, on }) => `${from}-${to} ${state}${on === '' ? '' : `(${on})`}`).join(', '),
  );
}

describe('timeline() by steps', () => {
  const picture = timeline(lostUpdateTrace, 'steps', lostUpdate);

  test('tells in each step who runs, and who could, waits or is not there', () => {
    expect(lanes(picture)).toEqual([
      '0-2 running, 2-8 blocked(Thread-1 (dec)), 8-11 running',
      '1-2 ready, 2-3 running, 3-6 ready, 6-8 running',
      '2-3 ready, 3-6 running',
    ]);
  });

  test('begins a lane where the thread is started', () => {
    const born = buildTrace({
      threads: ['MainThread', 'T'],
      births: [0, 1],
      steps: [
        { thread: 0, operation: 'thread.start', target: 'T', line: 1 },
        { thread: 0, operation: 'print', line: 2, enabled: [0, 1] },
        { thread: 1, operation: 'print', line: 3 },
      ],
    });
    expect(lanes(timeline(born, 'steps'))[1]).toBe('1-2 ready, 2-3 running');
  });

  test('calls the main thread of another process by its process', async () => {
    const trace = await traced(`import { Process } from 'multiprocessing';
import { Thread } from 'threading';
function nothing() {}
function work() { new Thread({ target: nothing, name: 'T' }).start(); }
if (import.meta.main) new Process({ target: work }).start();`);
    const names = timeline(trace, 'steps').lanes.map(({ name }) => say('en', name));
    expect(names).toEqual(['MainThread', 'process 1', 'T of process 1']);
  });

  test('marks the steps of the finding, and knows where each thread took its steps', () => {
    expect(picture.marks.map(({ index, thread }) => [index, thread])).toEqual([
      [2, 1],
      [4, 2],
      [6, 1],
    ]);
    expect(picture.lanes[1]?.steps.map(({ index }) => index)).toEqual([2, 6, 7]);
  });

  test('waits for ever to the end', () => {
    const { lanes: all, length } = timeline(deadlockTrace, 'steps', deadlock);
    const last = all.flatMap(({ spans }) => spans.filter(({ forever }) => forever));
    expect(last.length).toBeGreaterThanOrEqual(2);
    expect(last.every(({ state, to }) => state === 'blocked' && to === length)).toBe(true);
  });

  test('a lock is held from the step that takes it to the one that gives it back', () => {
    const held = buildTrace({
      threads: ['MainThread'],
      steps: [
        { thread: 0, operation: 'lock.acquire', target: 'a', line: 1, held: ['a'] },
        { thread: 0, operation: 'lock.acquire', target: 'b', line: 2, held: ['a', 'b'] },
        { thread: 0, operation: 'lock.release', target: 'a', line: 3, held: ['b'] },
        { thread: 0, operation: 'print', line: 4, held: ['b'] },
      ],
    });
    expect(timeline(held, 'steps').lanes[0]?.held).toEqual([
      { name: 'a', from: 0, to: 3, depth: 0 },
      { name: 'b', from: 1, to: 4, depth: 1 },
    ]);
  });
});

describe('timeline() by time', () => {
  const PROGRAM = `import { Lock, Thread } from 'threading';
import { compute, sleep } from 'time';
const key = new Lock();
function rest() { using _ = key.hold(); sleep(1); }
function work() { compute(0.01); }
const threads = [rest, rest, work, work].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();`;

  test('sleeping, waiting and computing take time; steps do not', async () => {
    const picture = timeline(await traced(PROGRAM, { clock: 'virtual' }), 'time');
    const [main, first, second, third, fourth] = lanes(picture);
    expect(picture.length).toBe(2);
    expect(main).toBe('0-1 blocked(Thread-1 (rest)), 1-2 blocked(Thread-2 (rest))');
    expect(first).toBe('0-1 sleeping');
    expect(second).toBe('0-1 blocked(key), 1-2 sleeping');
    // With the interpreter lock the two that compute take turns.
    expect(third).toBe('0-0.005 computing, 0.005-0.01 ready, 0.01-0.015 computing');
    expect(fourth).toBe('0-0.005 ready, 0.005-0.01 computing, 0.01-0.015 ready, 0.015-0.02 computing');
  });

  test('without the interpreter lock two compute at the same time', async () => {
    const picture = timeline(await traced(PROGRAM, { clock: 'virtual', gil: false }), 'time');
    expect(lanes(picture).slice(3)).toEqual(['0-0.01 computing', '0-0.01 computing']);
  });

  test('a lock is held until the moment in which it is given back', async () => {
    const picture = timeline(await traced(PROGRAM, { clock: 'virtual' }), 'time');
    expect(picture.lanes[1]?.held).toEqual([{ name: 'key', from: 0, to: 1, depth: 0 }]);
    expect(picture.lanes[2]?.held).toEqual([{ name: 'key', from: 1, to: 2, depth: 0 }]);
  });
});

test('spanAt() finds the span that a point lies in, and none outside', () => {
  const [, lane] = timeline(lostUpdateTrace, 'steps').lanes;
  if (lane === undefined) throw new Error('there is no second lane');
  expect(spanAt(lane, 2.5)?.state).toBe('running');
  expect(spanAt(lane, 3)?.state).toBe('ready');
  expect(spanAt(lane, 8)).toBeUndefined();
  expect(spanAt(lane, -1)).toBeUndefined();
});

test('a hundred threads and ten thousand steps are laid out at once', () => {
  const threads = Array.from({ length: 100 }, (_, id) => `T${id}`);
  const everybody = threads.map((_, id) => id);
  const steps = Array.from({ length: 10_000 }, (_, n) => ({
    thread: (n * 7) % 100,
    operation: 'write',
    target: 'x',
    value: n,
    line: 1,
    enabled: everybody,
  }));
  const picture = timeline(buildTrace({ threads, steps }), 'steps');
  expect(picture.lanes).toHaveLength(100);
  // Each thread has a hundred turns of a step, with being ready in between, until its last.
  expect(picture.lanes.reduce((sum, { spans }) => sum + spans.filter((s) => s.state === 'running').length, 0)).toBe(
    10_000,
  );
});

describe('timelineSentences()', () => {
  test('tells the same in words, in each language', () => {
    const told = timelineSentences(lostUpdateTrace, 'steps', lostUpdate);
    expect(told.map((text) => say('en', text)).slice(2, 6)).toEqual([
      'MainThread has to wait in `join Thread-1` (line 11).',
      'Step 3: Thread-1 (dec) reads `num` and gets 100 (line 6).',
      'Thread-1 is preempted (it could have gone on).',
      'Step 4: Thread-2 (dec) reads `num` and gets 100 (line 6).',
    ]);
    expect(say('zh-cn', told[3]!)).toBe('第 3 步：Thread-1 (dec) 读取 `num`，得到 100（第 6 行）。');
    expect(say('en', told.at(-1)!)).toBe('Every thread has ended.');
  });

  test('by time it begins with the moment', () => {
    const slept = buildTrace({
      threads: ['MainThread'],
      elapsed: 1.5,
      steps: [{ thread: 0, operation: 'sleep', value: 1.5, line: 1, time: 1.5 }],
    });
    expect(say('en', timelineSentences(slept, 'time')[0]!)).toBe('1.5 s: MainThread sleeps for 1.5 s (line 1).');
  });
});
