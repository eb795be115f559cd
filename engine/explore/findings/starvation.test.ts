import { describe, expect, test } from 'vitest';
import { explainFinding } from '../../explain/finding.ts';
import { explored, ran } from '../testing.ts';
import { codes, find, program } from './testing.ts';

/** One that comes back `rounds` times, one that wants the lock once. */
const back = (rounds: number, lock = 'new Lock()') =>
  program(
    `const door = ${lock};
function again() { for (let i = 0; i < ${rounds}; i++) { door.acquire(); door.release(); } }
function once() { door.acquire(); door.release(); }`,
    'again',
    'once',
  );

describe('a thread is overtaken', () => {
  test.each(['new Lock()', 'new RLock()', 'new Semaphore(1)'])(
    'where another one comes back again and again: %s',
    async (lock) => {
      const starved = await find(back(9, lock), 'starvation');
      expect(starved).toMatchObject({
        severity: 'remark',
        args: { lock: 'door', by: 'Thread-1 (again)', times: 8 },
        lines: [{ thread: 'Thread-2 (once)', line: 6 }],
        shortest: true,
      });
      // Shown again by its schedule, and not by the one that stands beside it.
      const shown = async (schedule: string) => codes(await ran(back(9, lock), { schedule })).remarks;
      expect(await shown(starved.schedule)).toEqual(['starvation']);
      expect(await shown(starved.passing?.schedule as string)).toEqual([]);
    },
  );

  test('in words', async () => {
    const starved = await find(back(9), 'starvation');
    expect(explainFinding('en', starved).text).toMatch(
      /^Starvation: while Thread-2 \(once\) stood before `door` on line 6.*, Thread-1 \(again\) came back and took it 8 times\.$/,
    );
    expect(explainFinding('zh-cn', starved).text).toContain('先后拿走了它 8 次');
  });

  test('by readers that keep the room full while a writer stands before it', async () => {
    const source = program(
      `const mutex = new Lock(), room = new Semaphore(1); let readers = 0; let data = 0;
function read() {
  for (let i = 0; i < 10; i++) {
    mutex.acquire(); readers += 1; if (readers === 1) room.acquire(); mutex.release();
    mutex.acquire(); readers -= 1; if (readers === 0) room.release(); mutex.release();
  }
}
function write() { room.acquire(); data += 1; room.release(); }`,
      'read',
      'write',
    );
    const starved = await find(source, 'starvation', { maxExecutions: 3000 });
    expect(starved.args).toMatchObject({ by: 'Thread-1 (read)' });
  });
});

describe('nobody is overtaken', () => {
  test('where nobody comes back often', async () => {
    expect(await explored(back(8))).toMatchObject({ complete: true, findings: [] });
  });

  test('where many come, each once', async () => {
    const source = program(
      'const door = new Lock(); function once() { door.acquire(); door.release(); }',
      ...Array.from({ length: 12 }, () => 'once'),
    );
    const report = await explored(source, { strategy: 'random', maxExecutions: 200 });
    expect(codes(report).remarks).toEqual([]);
  });

  test('where turns are handed out', async () => {
    const source = program(
      `const mine = new Semaphore(1), yours = new Semaphore(0);
function ping() { for (let i = 0; i < 10; i++) { mine.acquire(); yours.release(); } }
function pong() { for (let i = 0; i < 10; i++) { yours.acquire(); mine.release(); } }`,
      'ping',
      'pong',
    );
    expect(await explored(source)).toMatchObject({ complete: true, findings: [] });
  });

  test('where one waits for a notification while others use the lock', async () => {
    const source = program(
      `const c = new Condition(); let done = 0;
function wait() { using _ = c.hold(); while (done < 10) c.wait(); }
function work() { for (let i = 0; i < 10; i++) { using _ = c.hold(); done += 1; if (done === 10) c.notifyAll(); } }`,
      'wait',
      'work',
    );
    const report = await explored(source, { maxExecutions: 3000 });
    const waits = report.findings.filter(({ lines }) => lines[0]?.name === 'c.wait');
    expect(waits).toEqual([]);
  });
});
