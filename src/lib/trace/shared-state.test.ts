import { describe, expect, it } from 'vitest';
import { lostUpdateTrace, step } from '../testing/lost-update.ts';
import { sharedState } from './shared-state.ts';

const num = (at: number) => sharedState(lostUpdateTrace(), at).values[0];

describe('sharedState()', () => {
  it('lists every value from the start, unknown until it is seen', () => {
    expect(num(-1)).toEqual({ name: 'num', value: undefined, writer: null, touch: null });
  });

  it('takes a value from the read that shows it', () => {
    expect(num(2)).toEqual({ name: 'num', value: 2, writer: null, touch: 'read' });
  });

  it('tells who wrote a value last', () => {
    expect(num(4)).toEqual({ name: 'num', value: 1, writer: 2, touch: 'write' });
    expect(num(5)).toEqual({ name: 'num', value: 1, writer: 1, touch: 'write' });
  });

  it('forgets what an earlier step did with a value', () => {
    expect(num(3)?.touch).toBe('read');
    expect(sharedState(lostUpdateTrace(), 1).values[0]?.touch).toBeNull();
  });

  it('leaves out what nobody writes', () => {
    const trace = lostUpdateTrace();
    trace.steps.push({ ...step(6, 0, 8, 'read', 'threads'), value: 2 });
    expect(sharedState(trace, 6).values.map(({ name }) => name)).toEqual(['num']);
  });

  it('follows a lock from hand to hand', () => {
    const trace = lostUpdateTrace();
    trace.steps = [
      { ...step(0, 1, 2, 'lock.acquire', 'lock'), held: ['lock'] },
      { ...step(1, 1, 3, 'lock.release', 'lock'), held: [] },
      { ...step(2, 2, 2, 'lock.acquire', 'lock'), held: ['lock'] },
    ];
    const holders = [-1, 0, 1, 2].map((at) => sharedState(trace, at).locks[0]?.holder);
    expect(holders).toEqual([null, 1, null, 2]);
  });
});
