import { describe, expect, test } from 'vitest';
import type { Bound, ExecutionStatus, FindingCode, SwitchReason } from '../explore/report.ts';
import { type Language, placeholders } from './format.ts';
import { LANGUAGES, message, say, texts } from './message.ts';

// `Record` makes the compiler see to it that no code is missing from a list.
const FINDINGS: Record<FindingCode, true> = {
  'data-race': true,
  'lost-update': true,
  'atomicity-violation': true,
  deadlock: true,
  'self-deadlock': true,
  'lost-wakeup': true,
  livelock: true,
  stuck: true,
  'lock-held-by-dead-thread': true,
  'release-unheld': true,
  'uncaught-error': true,
  'step-budget': true,
  'never-joined': true,
  'busy-wait': true,
  starvation: true,
};
const STATUSES: Record<ExecutionStatus, true> = {
  deadlock: true,
  stuck: true,
  budget: true,
  exception: true,
  finished: true,
};
const BOUNDS: Record<Bound, true> = {
  executions: true,
  steps: true,
  preemptions: true,
  delays: true,
  samples: true,
  cancelled: true,
};
const SWITCHES: Record<SwitchReason, true> = { none: true, preempted: true, blocked: true, ended: true };
const OPERATIONS =
  'read write container.read container.write thread.start thread.end thread.join thread.isAlive thread.list lock.acquire lock.tryAcquire lock.release lock.locked rlock.acquire rlock.tryAcquire rlock.release sleep compute print'.split(
    ' ',
  );

describe('the message files', () => {
  test('have the same codes in each language', () => {
    expect(texts.codes('zh-cn').sort()).toEqual(texts.codes('en').sort());
  });

  test('ask for the same arguments in each language, but for numbers that only choose the English plural', () => {
    const asked = (language: Language, code: string) => {
      const text = texts.raw(language, code) as string;
      return placeholders(text).filter(
        (name) => name !== 'count' || text.includes('#') || text.includes('{count, number}'),
      );
    };
    for (const code of texts.codes('en')) expect(asked('zh-cn', code), code).toEqual(asked('en', code));
  });

  test('keep Chinese and Latin apart, with Chinese punctuation', () => {
    for (const code of texts.codes('zh-cn')) {
      const words = asRead(texts.raw('zh-cn', code) as string);
      expect(words, code).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`][\u4e00-\u9fff]/);
      expect(words, code).not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
    }
  });
});

/** A Chinese text with something in its places: of these arguments it is Chinese, of the others Latin. */
function asRead(text: string): string {
  return text
    .replace(/\{(\w*[pP]lace|since|lines|waits|bound)\}/g, '某')
    .replaceAll('{held}', '')
    .replace(/\{\w+(, number)?\}|#/g, 'X')
    .replace(/\{\w+, (plural|select),|(?<=[{ }])[\w=]+ \{/g, '')
    .replace(/[{}]/g, '');
}

describe.each(LANGUAGES)('%s', (language) => {
  const has = (code: string) => expect(texts.raw(language, code), code).toBeTypeOf('string');

  test('every finding has title, name, text, explanation and remedy', () => {
    for (const code of Object.keys(FINDINGS)) {
      for (const part of ['title', 'name', 'text', 'explanation', 'remedy']) has(`finding.${code}.${part}`);
    }
  });

  test('every status, bound, reason of a switch and operation has its texts', () => {
    for (const status of Object.keys(STATUSES)) has(`status.${status}.title`);
    for (const bound of Object.keys(BOUNDS)) has(`bound.${bound}`);
    for (const reason of Object.keys(SWITCHES)) has(`switch.${reason}`);
    for (const operation of OPERATIONS) has(`operation.${operation}.cell`);
    for (const operation of OPERATIONS) has(`operation.${operation}.sentence`);
  });
});

describe('message()', () => {
  test('takes the text of a group where a code names a group', () => {
    expect(message('en', 'status.stuck')).toBe(message('en', 'status.stuck.text'));
  });

  test('gives back a code that it does not know', () => {
    expect(message('en', 'finding.yet-to-come.text')).toBe('finding.yet-to-come.text');
  });

  test('say() puts nested messages into words first', () => {
    const place = { code: 'place.file', args: { line: 3, file: 'a.ts' } };
    expect(say('zh-cn', { code: 'graph.waits', args: { place } })).toBe('在文件 a.ts 第 3 行等待');
  });
});
