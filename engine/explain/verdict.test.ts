import { describe, expect, test } from 'vitest';
import type { Report } from '../explore/report.ts';
import { say } from './message.ts';
import { findingOf } from './testing/build-trace.ts';
import { verdict } from './verdict.ts';

const report = (rest: Partial<Report>): Report => ({
  version: 1,
  strategy: 'exhaustive',
  complete: true,
  bound: null,
  executions: 6,
  redundant: 0,
  probes: 0,
  steps: 60,
  longest: 10,
  outcomes: [],
  findings: [],
  ...rest,
});

describe('verdict()', () => {
  test('holds on every execution of a complete search', () => {
    const { kind, text } = verdict(report({}));
    expect(kind).toBe('holds');
    expect(say('en', text)).toBe('Holds on all 6 executions (complete: every schedule is covered).');
    expect(say('zh-cn', text)).toBe('在全部 6 种执行上都成立（完整：覆盖了所有调度序列）。');
    expect(say('en', verdict(report({ executions: 1 })).text)).toBe(
      'Holds on the only execution there is (complete: every schedule is covered).',
    );
  });

  test('never calls a bounded search a proof, and names the bound', () => {
    const { kind, text } = verdict(report({ complete: false, bound: 'executions', executions: 100_000 }));
    expect(kind).toBe('not-refuted');
    expect(say('en', text)).toBe(
      'Not refuted within the bounds, which is no proof: 100,000 executions show no error, but the search stopped at its limit of 100,000 executions.',
    );
    const preempted = verdict(report({ complete: false, bound: 'preemptions' }), { preemptions: 2 });
    expect(say('en', preempted.text)).toMatch('only schedules with at most 2 preemptions were tried');
    expect(say('zh-cn', preempted.text)).toMatch('只试过抢占次数不超过 2 的调度序列');
  });

  test('fails where a finding is an error, names the problems once each, and says how much was searched', () => {
    const findings = [findingOf('lost-update'), findingOf('data-race'), findingOf('lost-update')];
    const { kind, text, coverage } = verdict(report({ findings, executions: 4 }));
    expect(kind).toBe('fails');
    expect(say('en', text)).toBe('Fails: a lost update, a data race.');
    expect(coverage && say('en', coverage)).toBe('4 executions (complete: every schedule is covered).');
  });

  test('does not fail for a remark', () => {
    expect(verdict(report({ findings: [findingOf('never-joined', { severity: 'remark' })] })).kind).toBe('holds');
  });
});
