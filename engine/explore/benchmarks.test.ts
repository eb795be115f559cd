import { describe, expect, it } from 'vitest';
import { SMALL } from '../../bench/programs.ts';
import { explored } from './testing.ts';

describe('exhaustive search counts what the literature counts', () => {
  for (const { name, source, executions, failing, preemptions } of SMALL) {
    it(`${name}: ${executions} executions, none redundant`, async () => {
      const report = await explored(source);
      expect(report).toMatchObject({ complete: true, executions, redundant: 0 });
      if (failing === undefined) return;
      const bad = report.outcomes.filter((o) => o.status !== 'finished').reduce((sum, o) => sum + o.count, 0);
      expect(bad).toBe(failing);
      if (preemptions === undefined) return;
      const bug = report.findings.find((f) => f.code === 'deadlock' || f.code === 'uncaught-error');
      expect(bug?.cost?.preemptions).toBe(preemptions);
      expect(bug?.shortest).toBe(true);
    }, 60_000);
  }
});
