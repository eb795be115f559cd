import { expect, it } from 'vitest';
import { say } from '../../../engine/explain/message.ts';
import { formatSchedule } from '../../../engine/explore/schedule.ts';
import { step } from '../../../engine/explore/step.ts';
import { compiled } from '../../../engine/explore/testing.ts';
import { cardsOf } from './cards.ts';
import { isOfInterest } from './of-interest.ts';

const PROGRAM = `import { Lock, Thread } from 'threading';
export let num = 0;
const key = new Lock();
function work() { key.acquire(); num += 1; key.release(); }
const ann = new Thread({ target: work, name: 'Ann' });
const bo = new Thread({ target: work, name: 'Bo' });
ann.start();
bo.start();
ann.join();`;

async function cards(turns: string, source = PROGRAM) {
  const { program, factory } = await compiled(source, 'recorded');
  const schedule = formatSchedule(
    program.hash,
    [...turns].flatMap((thread) => [Number(thread), 1]),
  );
  const told = step(program, factory, { schedule });
  if ('code' in told) throw new Error(told.code);
  return cardsOf(told, (message) => say('en', message)).map(({ name, state, next, line, waitsFor }) =>
    `${name}: ${state} ${next} ${line ?? ''} ${waitsFor}`.trimEnd(),
  );
}

it('each thread has a card once it has been started, with the step it would take', async () => {
  expect(await cards('')).toEqual(['MainThread: ready start Ann 7']);
  expect(await cards('0')).toEqual(['MainThread: ready start Bo 8', 'Ann: ready key.acquire() 4']);
});

it('a process has a card as soon as it can be started', async () => {
  const program = `import { Process } from 'multiprocessing';
export function greet() { console.log('hello'); }
if (import.meta.main) new Process({ target: greet, name: 'Ann' }).start();`;
  expect(await cards('', program)).toEqual(['MainThread: ready Ann.start() 3', 'MainThread of process 1: unborn']);
});

it('who waits says for whom', async () => {
  expect(await cards('001')).toEqual([
    'MainThread: waiting join Ann 9 Ann',
    'Ann: ready read num 4',
    'Bo: waiting key.acquire() 4 Ann',
  ]);
});

it('who has ended keeps its card', async () => {
  const [, ann, bo] = await cards('0011111');
  expect(ann).toBe('Ann: ended');
  expect(bo).toBe('Bo: ready key.acquire() 4');
});

it('starting, joining and ending are of no interest, what others could notice is', () => {
  expect(['read', 'write', 'lock.acquire', 'print', 'sleep'].map((operation) => isOfInterest({ operation }))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(
    ['thread.start', 'thread.end', 'process.join', 'print.end'].some((operation) => isOfInterest({ operation })),
  ).toBe(false);
});
