import { describe, expect, test } from 'vitest';
import { Exploration } from '../explore/exploration.ts';
import type { ExploreOptions, Report } from '../explore/report.ts';
import { compiled } from '../explore/testing.ts';
import { checkResult, checkToGuest } from './check.ts';
import type { Handlers, Question, Sandbox } from './host.ts';
import type { Samples } from './protocol.ts';
import { sampleSideBySide } from './sample-side-by-side.ts';

/** Races, lost updates, deadlocks and errors, each now and then; executions differ in length. */
const SOURCE = `import { Lock, Thread } from 'threading';
export let count = 0;
export let turns = 0;
const a = new Lock(), b = new Lock();
function add() { for (let i = 0; i < 3; i++) count += 1; }
function ab() { a.acquire(); b.acquire(); b.release(); a.release(); }
function ba() { b.acquire(); a.acquire(); a.release(); b.release(); }
function wait() { while (count < 2 && turns < 5) turns += 1; if (turns === 3) throw new Error('three'); }
const threads = [add, add, ab, ba, wait].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();`;

const { program, factory } = await compiled(SOURCE, 'traced');

function whole(options: ExploreOptions): Report {
  const exploration = new Exploration(program, factory, options);
  while (!exploration.advance(10_000));
  return crossed('explore', exploration.report());
}

/** What is left of a result behind the border. */
function crossed<T extends 'explore' | 'sample'>(type: T, result: unknown): ReturnType<(typeof checkResult)[T]> {
  return checkResult[type](JSON.parse(JSON.stringify(result))) as ReturnType<(typeof checkResult)[T]>;
}

/** A guest without a process; what it is asked and answers crosses the border as JSON. */
function guest(asked: Question[]): Sandbox {
  return {
    request: (async (question: Question, { signal }: Handlers = {}) => {
      asked.push(question);
      const message = checkToGuest(JSON.parse(JSON.stringify({ ...question, id: 1 })));
      if (message.type !== 'explore' && message.type !== 'sample') throw new Error(`asked for ${message.type}`);
      const beginning = message.type === 'sample' ? message : undefined;
      const exploration = new Exploration(program, factory, message.options, beginning);
      if (message.type === 'explore' && message.samples !== undefined) exploration.take(message.samples);
      // Stopped, it has drawn some of them.
      if (signal?.aborted) {
        exploration.advance(1000);
        exploration.cancel();
      }
      while (!exploration.advance(10_000));
      const result = message.type === 'sample' ? exploration.part() : exploration.report();
      return { ok: true, result: crossed(message.type, result) };
    }) as Sandbox['request'],
    close: async () => {},
  };
}

async function divided(guests: number, options: ExploreOptions & { maxExecutions: number }, handlers: Handlers = {}) {
  const asked: Question[] = [];
  const sandboxes = Array.from({ length: guests }, () => guest(asked));
  const answer = await sampleSideBySide(sandboxes, program, options, handlers);
  if (!answer.ok) throw new Error(answer.failure.code);
  return { report: answer.result, asked };
}

describe.each(['random', 'pct'] as const)('samples of %s drawn side by side', (strategy) => {
  test.each([
    [1, 300],
    [2, 300],
    [3, 301],
    [5, 70],
    [4, 3],
  ])('by %i guests, %i executions, make the same report as one search', async (guests, maxExecutions) => {
    // Short schedules are compared where the command is tested.
    const options = { strategy, maxExecutions, seed: 7, observe: 'all', schedules: 'found' } as const;
    const { report } = await divided(guests, options);
    expect(JSON.stringify(report)).toBe(JSON.stringify(whole(options)));
    expect(report).toMatchObject({ executions: maxExecutions, bound: 'samples' });
  });

  test('show what there is to be found', async () => {
    const { report, asked } = await divided(2, { strategy, maxExecutions: 600, schedules: 'found' });
    const codes = report.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['deadlock', 'lost-update', 'data-race']));
    expect(report.outcomes.length).toBeGreaterThan(3);
    // Both were asked, each for a share of its own.
    const froms = asked.flatMap((question) => (question.type === 'sample' ? [question.from] : []));
    expect(new Set(froms).size).toBe(froms.length);
    expect(froms.length).toBeGreaterThan(1);
  });

  test('are told as cancelled when they have been stopped', async () => {
    const signal = { aborted: true, addEventListener() {}, removeEventListener() {} };
    const { report } = await divided(2, { strategy, maxExecutions: 5000, schedules: 'found' }, { signal });
    expect(report.bound).toBe('cancelled');
    expect(report.executions).toBeGreaterThan(0);
    expect(report.executions).toBeLessThan(5000);
  });
});

test('a part whose schedule does not show what it says is no part', () => {
  const part: Samples = {
    executions: 1,
    steps: 1,
    longest: 1,
    choices: 1,
    isCancelled: false,
    racy: [],
    outcomes: [],
    findings: [{ key: 'data-race nowhere', count: 1, runs: [0, 1] }],
    good: [],
  };
  const exploration = new Exploration(program, factory, { strategy: 'random', maxExecutions: 1 });
  expect(() => exploration.take([part])).toThrow('does not show again');
});
