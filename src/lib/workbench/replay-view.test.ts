import { describe, expect, it } from 'vitest';
import { say } from '../../../engine/explain/message.ts';
import { traceTable } from '../../../engine/explain/trace-table.ts';
import type { Trace } from '../../../engine/explore/report.ts';
import { lostUpdateTrace, step } from '../testing/lost-update.ts';
import { linesReached, move, movementOf, moveToLine } from './movement.ts';
import { createReplay, currentRow, openRow, placeOf, stepsDone } from './replay-view.ts';

function replayOf(trace: Trace) {
  return createReplay({
    trace,
    table: traceTable(trace),
    options: {},
    shown: null,
    title: 'Lost update',
    text: '',
    source: '',
    waits: [],
    say: (message) => say('en', message),
  });
}

describe('stepping', () => {
  it('begins before the first step', () => {
    const replay = replayOf(lostUpdateTrace());
    expect(currentRow(replay)).toBeUndefined();
    expect(stepsDone(replay)).toBe(-1);
  });

  it('halts at steps and at waits, and passes over switches', () => {
    const replay = replayOf(lostUpdateTrace());
    const seen: string[] = [];
    for (let n = 0; n < replay.stops.value.length; n++) {
      move(replay, 'next');
      seen.push(currentRow(replay)?.type ?? '');
    }
    expect(seen).not.toContain('switch');
    expect(seen.filter((type) => type === 'step')).toHaveLength(6);
  });

  it('stays within the schedule', () => {
    const replay = replayOf(lostUpdateTrace());
    move(replay, 'previous');
    expect(replay.at.value).toBe(-1);
    move(replay, 'last');
    const { value } = replay.at;
    move(replay, 'next');
    expect(replay.at.value).toBe(value);
    expect(stepsDone(replay)).toBe(5);
  });

  it('counts no step while a thread has to wait', () => {
    const replay = replayOf(lostUpdateTrace());
    const wait = replay.stops.value.findIndex(({ type }) => type === 'wait');
    expect(wait).toBeGreaterThan(0);
    move(replay, wait);
    expect(stepsDone(replay)).toBe(1);
  });

  it('stands where the thread of the step stands', () => {
    const replay = replayOf(lostUpdateTrace());
    move(replay, 'first');
    move(replay, 'next');
    expect(placeOf(currentRow(replay)!)?.line).toBe(5);
  });

  it('opens the rounds of a loop, and stays at what has been carried out', () => {
    const trace = lostUpdateTrace();
    trace.steps = Array.from({ length: 20 }, (_, n) => ({ ...step(n, 1, 2, 'read', 'num'), value: n }));
    const replay = replayOf(trace);
    const fold = replay.rows.value.find(({ type }) => type === 'fold');
    expect(fold).toBeDefined();
    move(replay, replay.stops.value.indexOf(fold as never));
    const before = stepsDone(replay);
    openRow(replay, fold!);
    expect(stepsDone(replay)).toBe(before);
    expect(replay.rows.value).toHaveLength(20);
  });
});

describe('movementOf()', () => {
  const key = (name: string, modifiers = {}) =>
    ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }) as KeyboardEvent;

  it('knows arrows, Home and End', () => {
    expect(
      ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'Home', 'End'].map((name) => movementOf(key(name))),
    ).toEqual(['previous', 'previous', 'next', 'next', 'first', 'last']);
  });

  it('leaves other keys and combinations to the browser', () => {
    expect(movementOf(key('a'))).toBeUndefined();
    expect(movementOf(key('ArrowLeft', { altKey: true }))).toBeUndefined();
  });
});

describe('from turn to turn', () => {
  const turnsOf = (replay: ReturnType<typeof replayOf>) =>
    replay.stops.value.map((row) => (row.type === 'others' ? null : row.thread));

  it('runs on until the next switch, and back to the one before', () => {
    const replay = replayOf(lostUpdateTrace());
    const threads = turnsOf(replay);
    const ends = threads.flatMap((thread, n) => (thread === threads[n + 1] ? [] : [n]));
    const seen: number[] = [];
    for (const _ of ends) {
      move(replay, 'nextSwitch');
      seen.push(replay.at.value);
    }
    expect(ends.length).toBeGreaterThan(2);
    expect(seen).toEqual(ends);
    move(replay, 'nextSwitch');
    expect(replay.at.value).toBe(threads.length - 1);
    for (const end of [...ends.slice(0, -1).reverse(), -1, -1]) {
      move(replay, 'previousSwitch');
      expect(replay.at.value).toBe(end);
    }
  });

  it('goes to the next step on a line, and from the last of them to the first', () => {
    const replay = replayOf(lostUpdateTrace());
    const line = linesReached(replay)[0]!;
    const there = replay.stops.value.flatMap((row, n) => (placeOf(row)?.line === line ? [n] : []));
    const seen = [...there, there[0]].map(() => {
      moveToLine(replay, line);
      return replay.at.value;
    });
    expect(seen).toEqual([...there, there[0]]);
    moveToLine(replay, 9999);
    expect(replay.at.value).toBe(there[0]);
  });
});
