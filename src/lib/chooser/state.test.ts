import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { say } from '../../../engine/explain/message.ts';
import { formatSchedule } from '../../../engine/explore/schedule.ts';
import { step } from '../../../engine/explore/step.ts';
import { compiled } from '../../../engine/explore/testing.ts';
import { cardsOf } from './cards.ts';
import { type Chooser, operationsOfLine } from './state.ts';
import type { StepperView } from './view.ts';

const PROGRAM = `import { Lock, Thread } from 'threading';
export let num = 0;
const key = new Lock();
function work() {
  key.acquire(); num += 1; key.release();
  for (let i = 0; i < 3; i++) num -= 1;
}
const ann = new Thread({ target: work, name: 'Ann' });
const bo = new Thread({ target: work, name: 'Bo' });
ann.start();
bo.start();`;

/** A chooser without a page, after some turns. */
async function chooserAfter(turns: number[]): Promise<Chooser> {
  const { program, factory } = await compiled(PROGRAM, 'recorded');
  const viewOf = (taken: readonly number[]): StepperView => {
    const told = step(program, factory, {
      schedule: formatSchedule(
        program.hash,
        taken.flatMap((thread) => [thread, 1]),
      ),
    });
    if ('code' in told) throw new Error(told.code);
    return { stepped: told, cards: cardsOf(told, (message) => say('en', message)) } as unknown as StepperView;
  };
  return {
    stepper: {
      take: async (taken) => ({ view: viewOf(taken) }),
      write: () => '',
      read: () => null,
      close: async () => {},
    },
    source: PROGRAM,
    turns: signal<readonly number[]>(turns),
    view: signal(viewOf(turns)),
    failure: signal(''),
    queue: Promise.resolve(),
  };
}

it('a line is taken apart into the operations that are still to come on it, and nothing is changed', async () => {
  const chooser = await chooserAfter([0, 0]);
  expect(await operationsOfLine(chooser, 1)).toEqual(['key.acquire()', 'read num', 'write num', 'key.release()']);
  expect(chooser.turns.value).toEqual([0, 0]);
  expect(await operationsOfLine(await chooserAfter([0, 0, 1, 1]), 1)).toEqual(['write num', 'key.release()']);
});

it('where a thread has to wait, the line ends for now', async () => {
  expect(await operationsOfLine(await chooserAfter([0, 0, 1]), 2)).toEqual(['key.acquire()']);
});

it('of a loop on one line one round is told', async () => {
  expect(await operationsOfLine(await chooserAfter([0, 0, 1, 1, 1, 1]), 1)).toEqual(['read num', 'write num']);
});

it('who has ended has nothing left', async () => {
  expect(await operationsOfLine(await chooserAfter([]), 2)).toEqual([]);
});
