import { describe, expect, it } from 'vitest';
import type { Finding, Outcome, Report } from '../../../engine/explore/report.ts';
import { onlySampled, speakExploration } from './speak-exploration.ts';

const SOURCES = { 'main.ts': 'export let num = 2;\n' };

function finding(code: Finding['code'], variable: string, more: Partial<Finding> = {}): Finding {
  return { code, severity: 'error', args: { variable }, lines: [], schedule: '1.00000000.0', ...more };
}

function outcome(num: number, count: number): Outcome {
  return { status: 'finished', exports: { num }, output: null, count, schedule: `1.00000000.0-${num}` };
}

function report(more: Partial<Report>): Report {
  return {
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
    ...more,
  };
}

const sampledOnly = (more: Partial<Report>) =>
  report({ strategy: 'random', complete: false, bound: 'samples', executions: 400, ...more });

describe('an exploration in words', () => {
  it('holds where the search saw everything and found nothing', () => {
    const view = speakExploration('en', { searched: report({}), sampled: sampledOnly({}) }, SOURCES, {});
    expect(view).toMatchObject({ state: 'holds', executions: 6, complete: true, samples: 400, findings: [] });
  });

  it('tells of each outcome how many executions and how many random ones end so', () => {
    const searched = report({ outcomes: [outcome(1, 4), outcome(0, 2)] });
    const sampled = sampledOnly({ outcomes: [outcome(0, 300), outcome(1, 100)] });
    const view = speakExploration('en', { searched, sampled }, SOURCES, {});
    expect(view.outcomes.map(({ values, executions, samples }) => [values, executions, samples])).toEqual([
      ['num = 0', 2, 300],
      ['num = 1', 4, 100],
    ]);
  });

  it('counts how often chance shows a fault, in whichever threads, and of a data race does not', () => {
    const searched = report({ findings: [finding('lost-update', 'num'), finding('data-race', 'num')] });
    const seen = [finding('lost-update', 'num', { executions: 30 }), finding('data-race', 'num', { executions: 400 })];
    const view = speakExploration('en', { searched, sampled: sampledOnly({ findings: seen }) }, SOURCES, {});
    expect(view.state).toBe('fails');
    expect(view.findings.map(({ luck }) => luck)).toEqual([30, null]);
  });

  it('keeps what chance alone has met where the search was cut off', () => {
    const searched = report({ complete: false, bound: 'executions', findings: [finding('lost-update', 'num')] });
    const sampled = sampledOnly({ findings: [finding('lost-update', 'num'), finding('lost-update', 'sum')] });
    expect(onlySampled(searched, sampled).map(({ args }) => args.variable)).toEqual(['sum']);
    const view = speakExploration('en', { searched, sampled }, SOURCES, {});
    expect(view.findings).toHaveLength(2);
    expect(view.complete).toBe(false);
  });

  it('is no judgement where it was stopped before anything was found, and one where something was', () => {
    const stopped = sampledOnly({});
    expect(speakExploration('zh-cn', { searched: null, sampled: stopped }, SOURCES, {}).state).toBe('stopped');
    const found = { ...stopped, findings: [finding('lost-update', 'num', { executions: 1 })] };
    expect(speakExploration('zh-cn', { searched: null, sampled: found }, SOURCES, {}).state).toBe('fails');
  });

  it('lists some ways to end and counts the rest', () => {
    const outcomes = Array.from({ length: 11 }, (_, num) => outcome(num, 1));
    const view = speakExploration('en', { searched: report({ outcomes }), sampled: sampledOnly({}) }, SOURCES, {});
    expect([view.outcomes.length, view.hidden]).toEqual([8, 3]);
  });
});
