import { describe, expect, it } from 'vitest';
import { placeholders } from '../engine/explain/format.ts';
import { checkTitle, say, texts } from './text.ts';

describe('texts', () => {
  it('are there in both languages, with the same placeholders', () => {
    expect(Object.keys(texts['zh-cn']).sort()).toEqual(Object.keys(texts.en).sort());
    for (const [code, text] of Object.entries(texts.en)) {
      const chinese = texts['zh-cn'][code]!;
      // A sentence may leave out what its language says otherwise, but cannot ask for what is not given.
      const extra = placeholders(chinese).filter((name) => !placeholders(text).includes(name));
      expect(extra, code).toEqual([]);
      expect(chinese, code).not.toMatch(/[a-z] ?[,.?] ?\p{Script=Han}/u);
    }
  });
});

describe('say', () => {
  it('fills messages within messages', () => {
    const message = { code: 'skipped', args: { after: { code: 'title.finishes' } } };
    expect(say('en', message)).toBe('Not looked at yet: first get this right: Every thread comes to its end.');
    expect(say('zh-cn', message)).toBe('还没有检查：先要做到“每个线程都能走到头”。');
  });

  it('gives back a code it does not know', () => {
    expect(say('en', { code: 'no.such' })).toBe('no.such');
  });
});

describe('checkTitle', () => {
  it('names the check', () => {
    expect(checkTitle('zh-cn', '10-lock/some', 'no-lost-update')).toBe('没有丢失更新');
  });
});
