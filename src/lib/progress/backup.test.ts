import { describe, expect, it } from 'vitest';
import { DEFAULTS, readSettings } from '../settings/settings.ts';
import { type Backup, type BackupError, mergeBackups, parseBackup } from './backup.ts';

const backup = (change: Partial<Backup>): Backup => ({
  format: 'interleave-progress',
  version: 1,
  savedAt: 0,
  work: {},
  passed: [],
  answers: {},
  settings: DEFAULTS,
  place: null,
  ...change,
});
const kept = (text: string, changedAt: number) => ({ text, changedAt, base: null, passed: null });
const reasonOf = (text: string): string => {
  try {
    parseBackup(text, readSettings);
  } catch (error) {
    return (error as BackupError).reason;
  }
  return 'none';
};

describe('a progress file', () => {
  it('is read as it was written', () => {
    const full = backup({
      work: {
        'a/b': { text: 'x', changedAt: 5, base: { revision: 'r', given: 'g' }, passed: { text: 'p', at: 3 } },
        'a/c': { ...kept('', 4), text: null },
      },
      passed: ['a/b'],
      answers: { 'predict:program/a/d': { at: 2, chosen: { q: ['one', 'two'] } } },
      settings: { ...DEFAULTS, seed: 7 },
      place: { lesson: '10-lock', heading: 'two', at: 9 },
    });
    expect(parseBackup(JSON.stringify(full), readSettings)).toEqual(full);
  });

  it('brings what is newer, and never takes what is newer here', () => {
    const here = backup({
      work: { 'a/both': kept('here', 10), 'a/here': kept('only here', 1) },
      passed: ['a/here'],
      answers: { q: { at: 5, chosen: { one: ['a'] } } },
      place: { lesson: '10-lock', heading: null, at: 3 },
    });
    const file = backup({
      work: { 'a/both': kept('file', 9), 'a/file': kept('only there', 1) },
      passed: ['a/file'],
      answers: { q: { at: 6, chosen: { one: ['b'] } }, r: { at: 0, chosen: {} } },
      place: { lesson: '11-gil-vs-lock', heading: null, at: 4 },
    });
    const merged = mergeBackups(here, file);
    expect(Object.fromEntries(Object.entries(merged.work).map(([name, { text }]) => [name, text]))).toEqual({
      'a/both': 'here',
      'a/here': 'only here',
      'a/file': 'only there',
    });
    expect(merged.passed).toEqual(['a/file', 'a/here']);
    expect(merged.answers).toEqual({ q: { at: 6, chosen: { one: ['b'] } }, r: { at: 0, chosen: {} } });
    expect(merged.place?.lesson).toBe('11-gil-vs-lock');
    // Twice is once.
    expect(mergeBackups(merged, file)).toEqual(merged);
  });

  it('is refused whole, with the reason, where it is none', () => {
    expect(reasonOf('hello')).toBe('foreign');
    expect(reasonOf('{}')).toBe('foreign');
    expect(reasonOf(JSON.stringify({ ...backup({}), version: 2 }))).toBe('version');
    expect(reasonOf(JSON.stringify(backup({ work: { 'a/b': { text: 3 } as never } })))).toBe('damaged');
    expect(reasonOf(JSON.stringify(backup({ work: { 'a/b': kept('x', 1e15) } })))).toBe('damaged');
  });
});
