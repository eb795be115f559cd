import { describe, expect, it, vi } from 'vitest';
import { isPassed, markPassed, PASSED_EVENT } from './passed.ts';

describe('exercises that have been passed', () => {
  it('are known from then on, also where nothing can be stored', () => {
    expect(isPassed('10-lock/one')).toBe(false);
    markPassed('10-lock/one');
    expect(isPassed('10-lock/one')).toBe(true);
    expect(isPassed('10-lock/two')).toBe(false);
  });

  it('are told to the page once', () => {
    const told = vi.fn();
    vi.stubGlobal('dispatchEvent', told);
    markPassed('10-lock/three');
    markPassed('10-lock/three');
    vi.unstubAllGlobals();
    expect(told.mock.calls.map(([event]) => (event as Event).type)).toEqual([PASSED_EVENT]);
  });
});
