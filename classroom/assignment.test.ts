import { describe, expect, test } from 'vitest';
import { readAssignment } from './assignment.ts';
import { countedAttempt, lateDays, pointsFor } from './marks.ts';

const KNOWN = ['10-lock/counter-to-zero', '12-rlock/nested-lock'];
const sound = { version: 1, id: 'locks', title: 'Locks', exercises: [{ id: '10-lock/counter-to-zero' }] };

const problems = (change: object): string[] => {
  const read = readAssignment(JSON.stringify({ ...sound, ...change }), KNOWN);
  return read.ok
    ? []
    : read.problems.map(({ code, args }) => `${code} ${args?.['at'] ?? args?.['exercise'] ?? ''}`.trim());
};

describe('an assignment', () => {
  test('is read where it is sound', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ due: '2026-12-01T18:00:00+01:00', late: { perDay: 0.1, days: 3 } })).toEqual([]);
  });

  test.each([
    [{ due: 'tomorrow' }, 'assignment.form due'],
    [{ id: 'Locks!' }, 'assignment.form id'],
    [{ exercises: [] }, 'assignment.form exercises'],
    [{ exercises: [{ id: 'none/such' }] }, 'assignment.unknown-exercise none/such'],
    [{ exercises: [{ id: KNOWN[0] }, { id: KNOWN[0] }] }, `assignment.exercise-twice ${KNOWN[0]}`],
    [{ late: { perDay: 2, days: 1 } }, 'assignment.form late.perDay'],
    [{ deu: '2026-12-01T18:00:00Z' }, 'assignment.form -'],
  ])('%j is refused', (change, problem) => {
    expect(problems(change)).toEqual([problem]);
  });

  test('that is no JSON is refused', () => {
    expect(readAssignment('{', KNOWN)).toMatchObject({ ok: false, problems: [{ code: 'assignment.not-json' }] });
  });
});

describe('marks', () => {
  test('a day begun is a day late', () => {
    const due = '2026-12-01T18:00:00Z';
    expect(lateDays(due, '2026-12-01T18:00:00Z')).toBe(0);
    expect(lateDays(due, '2026-12-01T18:00:01Z')).toBe(1);
    expect(lateDays(due, '2026-12-03T18:00:00Z')).toBe(2);
    expect(lateDays(due, null)).toBe(0);
    expect(lateDays(undefined, '2026-12-03T18:00:00Z')).toBe(0);
  });

  test('weigh the score, then take off what lateness costs', () => {
    const late = { perDay: 0.1, days: 2 };
    expect(pointsFor({ score: 7, maxScore: 10 }, 20, 0, late)).toEqual({ points: 14, penalty: 0 });
    expect(pointsFor({ score: 7, maxScore: 10 }, 20, 2, late)).toEqual({ points: 11.2, penalty: 2.8 });
    expect(pointsFor({ score: 7, maxScore: 10 }, 20, 3, late)).toEqual({ points: 0, penalty: 14 });
    expect(pointsFor({ score: 7, maxScore: 10 }, 20, 9, undefined)).toEqual({ points: 14, penalty: 0 });
  });

  test('the best attempt counts, or the last', () => {
    const attempts = [{ points: 3 }, { points: 8 }, { points: 5 }];
    expect(countedAttempt(attempts, undefined).points).toBe(8);
    expect(countedAttempt(attempts, 'last').points).toBe(5);
  });
});
