import { describe, expect, it } from 'vitest';
import type { Report } from '../../../engine/explore/report.ts';
import { boundsAfter, PROBES } from './exploration-bounds.ts';

const probe = (stepsOfOne: number, exports: Report['outcomes'][number]['exports'] = { num: 1 }): Report => ({
  version: 1,
  strategy: 'random',
  complete: false,
  bound: 'samples',
  executions: PROBES,
  redundant: 0,
  probes: 0,
  steps: PROBES * stepsOfOne,
  longest: stepsOfOne,
  outcomes: [{ status: 'finished', exports, output: null, count: PROBES, schedule: '1.00000000.0' }],
  findings: [],
});

describe('how much of a program is explored', () => {
  it('is less, the longer the program, and never nothing', () => {
    const [short, long, endless] = [10, 1000, 100_000].map((length) => boundsAfter(probe(length)));
    expect(short?.maxExecutions).toBeGreaterThan(long?.maxExecutions ?? 0);
    expect(short?.samples).toBeGreaterThanOrEqual(400);
    expect(long?.maxExecutions).toBeGreaterThan(endless?.maxExecutions ?? 0);
    expect([endless?.maxExecutions, endless?.samples]).toEqual([PROBES, PROBES]);
  });

  it('looks at what is printed where nothing is exported', () => {
    expect(boundsAfter(probe(10)).observe).toBe('exports');
    expect(boundsAfter(probe(10, {})).observe).toBe('output');
  });
});
