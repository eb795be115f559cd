import { describe, expect, it } from 'vitest';
import { explored, finding, line, lostUpdate, sampled } from '../testing/data.ts';
import { told } from '../testing/told.ts';
import { lockReleasedOnError } from './lock-released-on-error.ts';
import { noDataRace } from './no-data-race.ts';
import { noDeadlock } from './no-deadlock.ts';
import { noLostUpdate } from './no-lost-update.ts';

const points = 1;

describe('noLostUpdate', () => {
  it('passes with the number of executions where there is no such finding', () => {
    const runs = [explored(), sampled({ findings: [finding('data-race')] })];
    expect(told(noLostUpdate({ points }), runs)).toBe('pass: No update got lost, in any of 12 executions.');
  });

  it('names both threads and the lines', () => {
    expect(told(noLostUpdate({ points }), [explored({ findings: [lostUpdate()] })])).toBe(
      'fail: An update of `num` got lost. Thread-1 (work) read `num` on line 8. Then Thread-2 (work) wrote it on line 8. Then Thread-1 (work) wrote on the same line what it had worked out from the old value, and the change by Thread-2 (work) was gone. What could keep Thread-2 (work) out from the moment Thread-1 (work) reads until it has written?',
    );
  });

  it('takes the cheapest finding of the first run that has one', () => {
    const dear = lostUpdate({ schedule: 'dear', cost: { preemptions: 2, switches: 4, steps: 9 } });
    const cheap = lostUpdate({ schedule: 'cheap', cost: { preemptions: 1, switches: 4, steps: 9 } });
    const check = noLostUpdate({ points });
    const verdict = check.judge([explored(), explored({ findings: [dear, cheap] })], {} as never);
    expect(verdict).toMatchObject({
      status: 'fail',
      target: { finding: 'lost-update', variable: 'num' },
      evidence: { replay: { schedule: 'cheap', parameters: { threads: 2 } } },
    });
  });

  it('has nothing to shorten where the finding is the shortest already', () => {
    const verdict = noLostUpdate({ points }).judge(
      [explored({ findings: [lostUpdate({ shortest: true })] })],
      {} as never,
    );
    expect(verdict).toMatchObject({ status: 'fail', target: null });
  });

  it('can be about one variable', () => {
    const runs = [explored({ findings: [lostUpdate()] })];
    expect(told(noLostUpdate({ points, variable: 'other' }), runs)).toMatch(/^pass/);
    expect(told(noLostUpdate({ points, variable: 'num' }), runs)).toMatch(/^fail/);
  });

  it('calls a limit neither proof nor a bug', () => {
    const cut = explored({ complete: false, bound: 'executions', executions: 20_000 });
    expect(told(noLostUpdate({ points }), [cut])).toMatch(
      /^inconclusive: There are more than 20,000 schedules with threads = 2/,
    );
    const endless = explored({ outcomes: [{ status: 'budget', exports: {}, output: null, count: 1, schedule: 's' }] });
    expect(told(noLostUpdate({ points }), [endless])).toMatch(
      /^inconclusive: On some schedule the program took more than 1,000 steps/,
    );
    const stopped = { ...explored(), report: null, failure: { code: 'time-limit' as const, args: { seconds: 10 } } };
    expect(told(noLostUpdate({ points }), [stopped])).toMatch(
      /^inconclusive: The program was stopped because it ran for too long/,
    );
  });

  it('fails on what was found before a limit was reached', () => {
    const cut = explored({ complete: false, bound: 'executions', findings: [lostUpdate()] });
    expect(told(noLostUpdate({ points }), [cut])).toMatch(/^fail/);
  });
});

describe('noDataRace', () => {
  it.each([
    [[[], []], 'Neither of them holds a lock there.'],
    [[['a'], []], 'Only Thread-1 (work) holds a lock there (`a`).'],
    [[[], ['b']], 'Only MainThread holds a lock there (`b`).'],
    [[['a'], ['b']], 'They hold different locks there (`a` and `b`).'],
  ])('says who holds what: %j', (held, sentence) => {
    const race = finding('data-race', { args: { variable: 'num' }, lines: [line(8), line(19, 'MainThread')], held });
    const text = told(noDataRace({ points }), [explored({ findings: [race] })]);
    expect(text).toContain('fail: Thread-1 (work) uses `num` on line 8 and MainThread uses it on line 19');
    expect(text).toContain(sentence);
  });
});

describe('noDeadlock', () => {
  const wait = (at: number, thread: string, target: string, holder: string, took: number) => {
    return { ...line(at, thread), operation: 'lock.acquire', target, holders: [line(took, holder)] };
  };

  it('tells of two threads who waits where for what, and where the other took it', () => {
    const waits = [wait(9, 'Thread-1', 'b', 'Thread-2', 8), wait(9, 'Thread-2', 'a', 'Thread-1', 8)];
    expect(told(noDeadlock({ points }), [explored({ findings: [finding('deadlock', { waits })] })])).toMatch(
      /^fail: Thread-1 waits on line 9 for `b`, which Thread-2 took on line 8. Thread-2 waits on line 9 for `a`, which Thread-1 took/,
    );
  });

  it('tells of a circle how many there are', () => {
    const waits = [
      wait(9, 'Thread-1', 'b', 'Thread-2', 8),
      wait(9, 'Thread-2', 'c', 'Thread-3', 8),
      wait(9, 'Thread-3', 'a', 'Thread-1', 8),
    ];
    expect(told(noDeadlock({ points }), [explored({ findings: [finding('deadlock', { waits })] })])).toMatch(
      /^fail: 3 threads wait in a circle: Thread-1 waits on line 9 for `b`/,
    );
  });

  it('does not say that anybody took what is waited for where it is an end, or a message', () => {
    const waits = [
      { ...wait(9, 'MainThread', 'Process-1', 'MainThread', 3), operation: 'process.join' },
      { ...wait(3, 'Thread-1', 'Pipe-1', 'MainThread', 9), operation: 'pipe.send' },
    ];
    expect(told(noDeadlock({ points }), [explored({ findings: [finding('deadlock', { waits })] })])).toMatch(
      /^fail: 2 threads wait in a circle: MainThread waits on line 9 for `Process-1`, Thread-1 waits on line 3 for `Pipe-1`\. What/,
    );
  });

  it('tells of a thread that waits for itself where it took the lock', () => {
    const waits = [wait(12, 'Thread-1', 'lock', 'Thread-1', 23)];
    expect(told(noDeadlock({ points }), [explored({ findings: [finding('self-deadlock', { waits })] })])).toMatch(
      /^fail: Thread-1 waits on line 12 for `lock`, which it has itself: it took it on line 23/,
    );
  });
});

describe('lockReleasedOnError', () => {
  it('fails where a thread ends with a lock in its hands', () => {
    const findings = [finding('lock-held-by-dead-thread', { args: { lock: 'lock' } })];
    expect(told(lockReleasedOnError({ points }), [explored({ findings })])).toMatch(
      /^fail: Thread-1 \(work\) took `lock` on line 8 and ended without giving it back/,
    );
  });
});
