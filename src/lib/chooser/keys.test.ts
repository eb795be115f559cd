import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Stepper } from '../engine/open-stepper.ts';
import { handleKey, keyOf } from './keys.ts';
import type { Chooser } from './state.ts';
import type { StepperView } from './view.ts';

/** Two threads that can always go on; `next` is what each would do. */
function chooserOf(next: string) {
  const asked: string[] = [];
  const view = () =>
    ({
      stepped: { choices: [0, 1].map((id) => ({ id, enabled: true, operation: next })) },
      cards: [{ id: 0 }, { id: 1 }],
    }) as unknown as StepperView;
  const stepper = {
    take: async (turns: readonly number[]) => {
      asked.push(turns.join(''));
      return { view: view() };
    },
  } as unknown as Stepper;
  const chooser: Chooser = {
    stepper,
    source: '',
    turns: signal<readonly number[]>([]),
    view: signal(view()),
    failure: signal(''),
    queue: Promise.resolve(),
  };
  return { chooser, asked };
}

const press = (chooser: Chooser, key: string, more: Partial<KeyboardEvent> = {}): boolean =>
  handleKey(chooser, {
    key,
    code: /^\d$/.test(key) ? `Digit${key}` : '',
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });

it('digits choose threads, Backspace takes a step back, and one waits for the other', async () => {
  const { chooser, asked } = chooserOf('read');
  expect([press(chooser, '1'), press(chooser, '2'), press(chooser, 'Backspace')]).toEqual([true, true, true]);
  await chooser.queue;
  expect(asked).toEqual(['0', '01', '0']);
  expect(chooser.turns.value).toEqual([0]);
});

it('with Shift a thread runs on to what others could notice, whatever letter the key then has', async () => {
  const { chooser, asked } = chooserOf('read');
  expect(press(chooser, '"', { code: 'Digit2', shiftKey: true })).toBe(true);
  await chooser.queue;
  expect(asked).toEqual(['1']);
});

it('a thread that only starts others is not let run for ever', async () => {
  const { chooser } = chooserOf('thread.start');
  press(chooser, '1', { shiftKey: true });
  await chooser.queue;
  expect(chooser.turns.value).toHaveLength(500);
});

it('a thread that is not there takes no step', async () => {
  const { chooser, asked } = chooserOf('read');
  press(chooser, '3');
  await chooser.queue;
  expect(asked).toEqual([]);
});

it('other keys and keys with Control mean nothing', () => {
  const { chooser } = chooserOf('read');
  expect([press(chooser, 'a'), press(chooser, '1', { ctrlKey: true })]).toEqual([false, false]);
});

it('cards have the digits 1 to 9', () => {
  expect([keyOf(0), keyOf(8), keyOf(9)]).toEqual(['1', '9', '']);
});
