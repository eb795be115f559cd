import { describe, expect, test } from 'vitest';
import type { Choice } from '../explore/report.ts';
import { say } from './message.ts';
import { buildTrace, lineOf, place } from './testing/build-trace.ts';
import { crowdFinding, crowdTrace } from './testing/crowd.ts';
import { deadlock, deadlockTrace } from './testing/deadlock.ts';
import { lostUpdate, lostUpdateTrace } from './testing/lost-update.ts';
import { spinTrace } from './testing/spin.ts';
import { type Row, traceTable } from './trace-table.ts';

const isStep = (row: Row) => row.type === 'step';

describe('traceTable()', () => {
  const table = traceTable(lostUpdateTrace, { finding: lostUpdate });

  test('has a column for each thread, and marks those of the finding', () => {
    expect(table.columns.map(({ id, relevant }) => [id, relevant])).toEqual([
      [0, false],
      [1, true],
      [2, true],
    ]);
  });

  test('has a row for each step, one where a call begins to wait, and one for each switch', () => {
    const kinds = table.rows.map(({ type }) => type);
    expect(kinds.filter((kind) => kind === 'step')).toHaveLength(lostUpdateTrace.steps.length);
    expect(kinds.slice(0, 8)).toEqual(['step', 'step', 'wait', 'switch', 'step', 'switch', 'step', 'step']);
  });

  test('marks the steps that the finding points at, in the order of its lines', () => {
    expect(table.rows.filter(isStep).flatMap(({ index, mark }) => (mark === null ? [] : [[index, mark]]))).toEqual([
      [2, 0],
      [4, 1],
      [6, 2],
    ]);
  });

  test('tells what each thread does meanwhile', () => {
    const steps = table.rows.filter(isStep);
    expect(steps.map(({ lanes }) => lanes.join(' ')).slice(0, 3)).toEqual([
      'running absent absent',
      'running ready absent',
      'waiting running ready',
    ]);
    expect(steps.at(-1)?.lanes).toEqual(['running', 'ended', 'ended']);
  });

  test('keeps calls that never come back in sight', () => {
    const waits = traceTable(deadlockTrace, { finding: deadlock }).rows.filter((row) => row.type === 'wait');
    expect(waits.map(({ thread, forever, cell }) => [thread, forever, say('en', cell)])).toEqual([
      [0, true, 'join Ann ... waits for ever'],
      [1, true, 'scanner.acquire() ... waits for ever'],
      [2, true, 'printer.acquire() ... waits for ever'],
    ]);
  });

  test('folds the rounds of a loop between the first and the last', () => {
    const { rows } = traceTable(spinTrace);
    expect(rows.map((row) => (row.type === 'fold' ? row.rounds : row.type))).toEqual([
      'step',
      'step',
      'step',
      'step',
      48,
      'step',
      'step',
      'step',
      'switch',
      'step',
      'step',
      'switch',
      'step',
    ]);
    const fold = rows.find((row) => row.type === 'fold');
    expect(fold?.rows).toHaveLength(144);
    expect(fold && say('en', fold.text)).toBe('48 more rounds of lines 4 to 5 (144 steps)');
  });

  test('shows every row where folding is off', () => {
    expect(traceTable(spinTrace, { fold: false }).rows.filter(isStep)).toHaveLength(spinTrace.steps.length);
  });

  test('gathers threads without a part in the finding where there are too many for columns', () => {
    const rows = traceTable(crowdTrace, { finding: crowdFinding }).rows;
    const gathered = rows.filter((row) => row.type === 'others');
    expect(gathered.map(({ text }) => say('en', text))).toEqual([
      'MainThread goes on (20 steps)',
      '20 other threads go on (60 steps)',
    ]);
  });

  test('finds nothing to show in a trace without steps', () => {
    const empty = traceTable(buildTrace({ threads: ['MainThread'], steps: [] }));
    expect(empty.rows).toEqual([]);
    expect(say('en', empty.end)).toBe('Every thread has ended.');
  });
});

test('a thread that waits while it is being stepped is told to wait in the call that it has announced', async () => {
  const choice = {
    ...lineOf(0, 'MainThread', 11),
    place: place(11, 'join'),
    operation: 'thread.join',
    target: 'Thread-1 (dec)',
    enabled: false,
    wait: null,
  };
  const begun = { ...lostUpdateTrace, steps: lostUpdateTrace.steps.slice(0, 3) };
  const cells = (choices: Choice[]) =>
    traceTable(begun, { choices }).rows.flatMap((row) => (row.type === 'wait' ? [say('en', row.cell)] : []));
  expect(cells([choice])).toEqual(['join Thread-1 ... waits']);
  expect(cells([])).toEqual(['Thread-1 ... waits']);
});
