import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../explore/report.ts';
import { explainFinding } from './finding.ts';
import { findingOf, lineOf, waitOf } from './testing/build-trace.ts';
import { deadlock } from './testing/deadlock.ts';
import { lostUpdate } from './testing/lost-update.ts';

const english = (finding = lostUpdate, main = 'main.ts') => explainFinding('en', finding, { main });
const both = (finding = lostUpdate) =>
  (['en', 'zh-cn'] as const).map((language) => explainFinding(language, finding, { main: 'main.ts' }).text);

const one = lineOf(1, 'Thread-1 (work)', 6, 'num');
const two = lineOf(2, 'Thread-2 (work)', 9, 'num');

describe('explainFinding()', () => {
  test('lost update in one statement: both threads read before either wrote', () => {
    expect(both()).toEqual([
      'Lost update: Thread-1 (dec) and Thread-2 (dec) both read `num` before either wrote it back.',
      '丢失更新：Thread-1 (dec) 和 Thread-2 (dec) 都在对方写回之前读取了 `num`。',
    ]);
    expect(english().details.map(({ text, line }) => `${line.line}:${line.column} ${text}`)).toEqual([
      '6:3 Thread-1 (dec) reads `num`',
      '6:4 Thread-2 (dec) writes `num`: this is what gets lost',
      '6:4 Thread-1 (dec) writes `num`, computed from the old value',
    ]);
  });

  test('lost update by a mere overwrite claims no second read', () => {
    const write = lineOf(1, 'Thread-1 (work)', 7, 'num');
    expect(both(findingOf('lost-update', { args: { variable: 'num' }, lines: [one, two, write] }))).toEqual([
      'Lost update: Thread-1 (work) read `num` on line 6, Thread-2 (work) changed it on line 9, and Thread-1 (work) then overwrote that change on line 7.',
      '丢失更新：Thread-1 (work) 在第 6 行读取了 `num`，Thread-2 (work) 在第 9 行修改了它，随后 Thread-1 (work) 又在第 7 行把这次修改覆盖掉了。',
    ]);
  });

  test('data race: both accesses, and the locks held at each', () => {
    const args = { variable: 'num', first: 'write', second: 'read' };
    const race = findingOf('data-race', { args, lines: [one, two], held: [['a', 'b'], []] });
    expect(both(race)).toEqual([
      'Data race: Thread-1 (work) writes `num` on line 6 and Thread-2 (work) reads it on line 9, and nothing decides which comes first.',
      '数据竞争：Thread-1 (work) 在第 6 行写入 `num`，Thread-2 (work) 在第 9 行读取它，而这两次访问的先后没有任何规定。',
    ]);
    expect(english(race).details.map(({ text }) => text)).toEqual([
      'Thread-1 (work) writes `num` (holding `a` and `b`)',
      'Thread-2 (work) reads `num` (holding no lock)',
    ]);
  });

  test('deadlock: who waits where for what, and who has it since when', () => {
    expect(both(deadlock)).toEqual([
      'Deadlock: Ann waits on line 8 for `scanner`, which Bo has held since line 13; Bo waits on line 14 for `printer`, which Ann has held since line 7.',
      '死锁：Ann 在第 8 行等待 `scanner`，它从第 13 行起由 Bo 持有；Bo 在第 14 行等待 `printer`，它从第 7 行起由 Ann 持有。',
    ]);
    expect(english(deadlock).details.map(({ text, line }) => `${line.line} ${text}`)).toEqual([
      '7 Ann acquired `printer`',
      '8 Ann waits for `scanner`',
      '13 Bo acquired `scanner`',
      '14 Bo waits for `printer`',
    ]);
  });

  test('deadlock of many: the ring in one breath', () => {
    const at = (id: number) => lineOf(id, `P${id}`, 10 + id);
    const waits = [1, 2, 3, 4].map((id) => waitOf(at(id), 'lock.acquire', `fork${id}`, at((id % 4) + 1)));
    expect(both(findingOf('deadlock', { waits }))).toEqual([
      'Deadlock: 4 threads wait for each other in a ring: P1, P2, P3 and P4, each for the next, and the last for the first.',
      '死锁：4 个线程互相等待，绕成一圈：P1、P2、P3 和 P4，每个都在等下一个，最后一个在等第一个。',
    ]);
  });

  test('self-deadlock: waiter, lock and both lines', () => {
    const wait = waitOf(lineOf(1, 'Thread-1 (run3)', 12), 'lock.acquire', 'lock', lineOf(1, 'Thread-1 (run3)', 20));
    expect(both(findingOf('self-deadlock', { waits: [wait] }))).toEqual([
      'Self-deadlock: Thread-1 (run3) waits on line 12 for `lock`, which it has itself held since line 20.',
      '自己锁死自己：Thread-1 (run3) 在第 12 行等待 `lock`，而这把锁从第 20 行起就由它自己持有。',
    ]);
  });

  test('lost wake-up: the notification that nobody heard', () => {
    const waits = [waitOf(one, 'condition.wait', 'ready')];
    expect(both(findingOf('lost-wakeup', { lines: [two, one], waits }))).toEqual([
      'Lost wake-up: Thread-1 (work) waits on line 6 for a notification on `ready`, but Thread-2 (work) gave it on line 9, when nobody was waiting yet.',
      '丢失唤醒：Thread-1 (work) 在第 6 行等待 `ready` 的通知，但 Thread-2 (work) 早在第 9 行就通知过了，当时还没有人在等。',
    ]);
    expect(both(findingOf('lost-wakeup', { waits }))[0]).toMatch(
      'a notification on `ready` that nobody will give any more.',
    );
  });

  test('stuck: what each thread waits for, by the kind of thing', () => {
    const waits = [waitOf(one, 'queue.get', 'jobs'), waitOf(two, 'thread.join', 'Thread-1 (work)', one)];
    expect(both(findingOf('stuck', { waits }))).toEqual([
      'Stuck for ever: Thread-1 (work) waits on line 6 for an item in `jobs`; Thread-2 (work) waits on line 9 for Thread-1 (work) to end, and nobody is left who could change that.',
      '永远卡住：Thread-1 (work) 在第 6 行等待 `jobs` 里有数据；Thread-2 (work) 在第 9 行等待 Thread-1 (work) 结束，而再也没有谁能改变这一点。',
    ]);
  });

  test('uncaught error: with and without a message', () => {
    const error = (message: string) =>
      findingOf('uncaught-error', { args: { error: 'ValueError', message }, lines: [one] });
    expect(both(error('too small'))).toEqual([
      'Uncaught error: Thread-1 (work) ended on line 6 with ValueError: too small',
      '未捕获的错误：Thread-1 (work) 在第 6 行因 ValueError 而结束：too small',
    ]);
    expect(both(error(''))).toEqual([
      'Uncaught error: Thread-1 (work) ended on line 6 with ValueError.',
      '未捕获的错误：Thread-1 (work) 在第 6 行因 ValueError 而结束。',
    ]);
  });

  test('names the file where the story is not in the main one alone', () => {
    const elsewhere = findingOf('never-joined', { severity: 'remark', lines: [{ ...one, file: 'crew.ts' }] });
    expect(both(elsewhere)).toEqual([
      'Never joined: nobody waits for Thread-1 (work), started on line 6 of crew.ts.',
      '从未 join：没有人等待在文件 crew.ts 第 6 行启动的 Thread-1 (work)。',
    ]);
  });

  test('names the process of a thread that is not in the main one', () => {
    const finding = findingOf('busy-wait', { lines: [{ ...one, process: 2 }] });
    expect(english(finding).text).toMatch('Thread-1 (work) of process 2 asks again and again');
  });

  const withPlaces: Partial<Record<FindingCode, object>> = {
    'atomicity-violation': { args: { variable: 'num' }, lines: [one, two, one] },
    livelock: { lines: [one, two] },
    'lock-held-by-dead-thread': { args: { lock: 'lock' }, lines: [one] },
    'release-unheld': { args: { lock: 'lock' }, lines: [one] },
    'step-budget': { args: { steps: 1000 } },
    'busy-wait': { args: { steps: 51 }, lines: [one] },
    starvation: { lines: [one] },
  };
  test.each(Object.entries(withPlaces))('%s fills every place of its sentences', (code, rest) => {
    for (const language of ['en', 'zh-cn'] as const) {
      const { title, text, explanation, remedy, details } = explainFinding(
        language,
        findingOf(code as FindingCode, rest),
      );
      for (const words of [title, text, explanation, remedy, ...details.map((detail) => detail.text)]) {
        expect(words).not.toMatch(/\{\w+\}|^finding\.|^detail\.|\[object/);
      }
    }
  });

  test('falls back to the name of the problem where the places are missing', () => {
    expect(english(findingOf('data-race')).text).toBe('Data race');
  });
});
