import { expect, it } from 'vitest';
import { step, traced } from '../testing/data.ts';
import { told } from '../testing/told.ts';
import { recordedSteps } from './recorded-steps.ts';

const check = recordedSteps({
  points: 1,
  holds: ({ steps }) => {
    const wrong = steps.filter(({ operation }) => operation === 'compute');
    return wrong.length === 0 ? null : { message: { code: 'ping-pong.counts', args: {} }, steps: wrong };
  },
});

it('passes where the condition holds', () => {
  expect(told(check, [traced([step(0, 'print')])])).toMatch(/^pass/);
});

it('says what is wrong, and points at the steps that show it', () => {
  const run = traced([step(0, 'print'), step(0, 'compute')]);
  expect(told(check, [run])).toMatch(/^fail: /);
  const verdict = check.judge([run], undefined as never);
  expect(verdict.status === 'fail' && verdict.evidence.lines).toHaveLength(1);
});
