import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { strip } from '../../../engine/compile/esbuild-node.ts';
import { placeholders } from '../../../engine/explain/format.ts';
import { libraryNames } from '../../../engine/library/index.ts';
import en from '../../i18n/measure.en.json' with { type: 'json' };
import zhCn from '../../i18n/measure.zh-cn.json' with { type: 'json' };
import { conclusionOf } from './conclusion.ts';
import { measure, type Progress } from './measure.ts';
import { measuredProgram, modelledProgram, WAYS } from './programs.ts';

const signal = new AbortController().signal;
const roundsOf = (source: string): number => Number(/i < (\d+); i\+\+\) n =/.exec(source)?.[1]);
const wayOf = (source: string) =>
  source.includes('new Thread') ? 'threads' : source.includes('new Process') ? 'processes' : 'serial';

describe('the programs that are measured', () => {
  it.each(WAYS)('compile: %s', async (way) => {
    for (const source of [measuredProgram(way, 10), modelledProgram(way)]) {
      const result = await compile({ 'a.ts': source }, 'a.ts', { build: 'fast', strip, library: libraryNames });
      expect(result.ok).toBe(true);
    }
  });
});

describe('measuring', () => {
  it('gives every way the same work, enough for a second and a little, and keeps the best of its times', async () => {
    const asked: { way: string; rounds: number }[] = [];
    const progress: Progress[] = [];
    const times = { serial: [0.1, 1.5, 1.2], threads: [1.4, 1.3], processes: [0.4, 0.5] };
    const seconds = await measure(
      async (source) => {
        const way = wayOf(source);
        asked.push({ way, rounds: roundsOf(source) });
        return times[way].shift() as number;
      },
      signal,
      (step) => progress.push(step),
    );
    expect(seconds).toEqual({ serial: 1.2, threads: 1.3, processes: 0.4 });
    expect(asked[0]).toEqual({ way: 'serial', rounds: 1_000_000 });
    expect(new Set(asked.slice(1).map(({ rounds }) => rounds))).toEqual(new Set([12_000_000]));
    expect(progress.map(({ done, of }) => `${done}/${of}`)).toEqual(['0/7', '1/7', '2/7', '3/7', '4/7', '5/7', '6/7']);
  });

  it('ends with the first failure', async () => {
    const failure = { code: 'stopped' as const, args: {} };
    let asked = 0;
    const once = async () => (++asked < 3 ? 1 : failure);
    expect(await measure(once, signal, () => {})).toEqual(failure);
    expect(asked).toBe(3);
  });
});

describe('what is concluded', () => {
  const four = { cores: 4, wasHidden: false };
  const seconds = (processes: number) => ({ serial: 1.2, threads: 1.25, processes });

  it.each([
    ['good', 0.35, four],
    ['some', 0.6, four],
    ['held-back', 1.1, four],
    ['shared', 0.65, { cores: 2, wasHidden: false }],
    ['one-core', 1.3, { cores: 1, wasHidden: false }],
    ['some', 0.6, { cores: 16, wasHidden: false }],
    ['hidden', 0.35, { cores: 4, wasHidden: true }],
  ] as const)('%s', (conclusion, processes, circumstances) => {
    expect(conclusionOf(seconds(processes), circumstances)).toBe(conclusion);
  });

  it('trusts the clock more than a browser that tells of one core only', () => {
    expect(conclusionOf(seconds(0.4), { cores: 1, wasHidden: false })).toBe('some');
  });
});

describe('the words', () => {
  it('are the same messages in both languages, with the same placeholders', () => {
    expect(Object.keys(zhCn)).toEqual(Object.keys(en));
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(placeholders(zhCn[key]), key).toEqual(placeholders(en[key]));
    }
  });
});
