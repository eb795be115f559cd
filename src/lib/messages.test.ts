import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeholders } from '../../engine/explain/format.ts';
import en from '../i18n/workbench.en.json' with { type: 'json' };
import zhCn from '../i18n/workbench.zh-cn.json' with { type: 'json' };
import { translator } from './messages.ts';

const SOURCES = join(import.meta.dirname, '..');
const code = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|astro)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
  .join('\n');

describe('the words of the workbench', () => {
  it('are the same messages in both languages, with the same placeholders', () => {
    expect(Object.keys(zhCn)).toEqual(Object.keys(en));
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(placeholders(zhCn[key]), key).toEqual(placeholders(en[key]));
    }
  });

  it('are all used', () => {
    const families = [...code.matchAll(/`([a-z.]+\.)\$\{/gi)].map(([, prefix]) => prefix as string);
    const unused = Object.keys(en).filter(
      (key) => !code.includes(`'${key}'`) && !families.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('count as each language counts', () => {
    const texts = { en: translator('en', en), 'zh-cn': translator('zh-cn', zhCn) };
    expect(texts.en('exercise.points', { points: 1 })).toBe('1 point');
    expect(texts.en('exercise.points', { points: 10 })).toBe('10 points');
    expect(texts['zh-cn']('exercise.points', { points: 10 })).toBe('10 分');
  });
});
