import { expect, test } from 'vitest';
import { explainDiagnostic, explainFailure } from './failure.ts';

test('explainFailure() never loses a failure that has no text yet', () => {
  expect(explainFailure('en', { code: 'yet-to-come', args: {} })).toEqual({
    text: 'failure.yet-to-come',
    remedy: null,
  });
});

test('explainDiagnostic() takes the sentence of the arguments where there is none of ours', () => {
  expect(explainDiagnostic('zh-cn', { code: 'unheard-of', args: { text: 'Expected ";"' } }).text).toBe('Expected ";"');
});

test('failures and diagnostics have a text and a remedy in each language', () => {
  const limit = { code: 'time-limit', args: { seconds: 30 } };
  expect(explainFailure('en', limit).text).toContain('30 seconds');
  expect(explainFailure('zh-cn', limit).remedy).toMatch(/[\u4e00-\u9fff]/);
  expect(explainDiagnostic('en', { code: 'await', args: {} }).remedy).toContain('await');
});
