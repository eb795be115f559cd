import { expect, test } from 'vitest';
import en from './messages.en.json' with { type: 'json' };
import zhCn from './messages.zh-cn.json' with { type: 'json' };
import type { Failure } from './protocol.ts';

// `Record` makes the compiler see to it that no code is missing.
const CODES: Record<Failure['code'], true> = {
  'schedule-stale': true,
  'schedule-malformed': true,
  'schedule-impossible': true,
  internal: true,
  'time-limit': true,
  'memory-limit': true,
  'output-limit': true,
  crashed: true,
  stopped: true,
};

test('every failure has a text and a remedy in each language', () => {
  for (const messages of [en, zhCn] as Record<string, { text: string; remedy: string }>[]) {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(CODES).sort());
    for (const { text, remedy } of Object.values(messages)) {
      expect(text).not.toBe('');
      expect(remedy).not.toBe('');
    }
  }
});

test('texts ask for the same arguments in each language', () => {
  const asked = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
  for (const code of Object.keys(CODES) as Failure['code'][])
    expect(asked(zhCn[code].text)).toEqual(asked(en[code].text));
});
