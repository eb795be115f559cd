import { beforeEach, describe, expect, it, vi } from 'vitest';
import { check, choose, createPrediction, restore, scoreOf } from './state.ts';
import type { OptionView, PredictionView } from './view.ts';

const option = (key: string, holds: boolean): OptionView => {
  return { key, text: key, holds, reason: '', note: null, replay: null, cost: null, shortest: false };
};
const view: PredictionView = {
  id: '09-gil/some',
  kind: 'exercise',
  groups: [
    {
      file: 'some.ts',
      source: '',
      questions: [
        {
          code: 'many',
          choose: 'any',
          text: '',
          points: 3,
          options: [option('a', true), option('b', true), option('c', false)],
        },
        { code: 'time', choose: 'one', text: '', points: 2, options: [option('a', false), option('b', true)] },
      ],
    },
  ],
};
const [many, time] = view.groups[0]!.questions as [
  PredictionView['groups'][0]['questions'][0],
  PredictionView['groups'][0]['questions'][0],
];

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

describe('a prediction', () => {
  it('takes several options where several may hold, and one where one does', () => {
    const state = createPrediction(view);
    choose(state, many, 'a', true);
    choose(state, many, 'c', true);
    choose(state, many, 'a', false);
    choose(state, time, 'a', true);
    choose(state, time, 'b', true);
    expect(state.chosen.value).toEqual({ many: ['c'], time: ['b'] });
  });

  it('is judged when it is checked, question by question, and no longer when it is changed', () => {
    const state = createPrediction(view);
    choose(state, many, 'a', true);
    expect(state.judged.value).toEqual({});
    check(state);
    expect(state.judged.value).toEqual({ many: { status: 'fail', wrong: [], missing: ['b'] } });
    choose(state, time, 'b', true);
    check(state);
    expect(scoreOf(state)).toBe(2);
    choose(state, many, 'b', true);
    expect(Object.keys(state.judged.value)).toEqual(['time']);
    check(state);
    expect(scoreOf(state)).toBe(5);
  });

  it('is taken up again on the next visit', () => {
    const before = createPrediction(view);
    choose(before, many, 'a', true);
    check(before);
    const after = createPrediction(view);
    restore(after);
    expect(after.chosen.value).toEqual({ many: ['a'] });
    expect(after.judged.value.many?.status).toBe('fail');
  });

  it.each(['{', 'null', '{"many": ["a"]}', '{"at": 1, "chosen": {"many": ["gone"], "time": ["a", "b"]}}'])(
    'forgets what fits no more: %s',
    (kept) => {
      localStorage.setItem('interleave:predict:exercise/09-gil/some', kept);
      const state = createPrediction(view);
      restore(state);
      expect(state.chosen.value).toEqual({});
    },
  );
});
