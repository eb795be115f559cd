import { describe, expect, it } from 'vitest';
import type { Stepped } from './report.ts';
import { formatSchedule } from './schedule.ts';
import { step } from './step.ts';
import { compiled } from './testing.ts';

const LOST = `import { Thread } from 'threading';
export let num = 2;
function decrement() { num -= 1; }
const ann = new Thread({ target: decrement, name: 'Ann' });
const bo = new Thread({ target: decrement, name: 'Bo' });
ann.start();
bo.start();
ann.join();
bo.join();
console.log(num);`;

/** Takes turns of single steps: `000122`. */
async function stepping(source: string, options: { exact?: boolean } = {}) {
  const { program, factory } = await compiled(source, 'recorded');
  const at = (turns: string) => {
    const runs = [...turns].flatMap((thread) => [Number(thread), 1]);
    return step(program, factory, { schedule: formatSchedule(program.hash, runs), ...options });
  };
  return (turns: string): Stepped => {
    const told = at(turns);
    if ('code' in told) throw new Error(`${told.code} ${JSON.stringify(told.args)}`);
    return told;
  };
}

const choices = ({ choices: all }: Stepped) =>
  all.map(({ thread, operation, target, enabled }) => `${thread} ${operation} ${target}${enabled ? '' : ' (waits)'}`);

describe('step()', () => {
  it('takes no step where none was chosen, and tells who could take the first', async () => {
    const take = await stepping(LOST);
    const begun = take('');
    expect(begun.trace.steps).toEqual([]);
    expect(begun.over).toBe(false);
    expect(choices(begun)).toEqual(['MainThread thread.start Ann']);
  });

  it('takes the steps that were chosen and no further one', async () => {
    const take = await stepping(LOST);
    const told = take('0012');
    expect(told.trace.steps.map(({ thread, operation, value }) => `${thread} ${operation} ${value ?? ''}`)).toEqual([
      '0 thread.start ',
      '0 thread.start ',
      '1 read 2',
      '2 read 2',
    ]);
    expect(choices(told)).toEqual(['MainThread thread.join Ann (waits)', 'Ann write num', 'Bo write num']);
    expect(told.choices[0]?.wait?.holders.map(({ thread }) => thread)).toEqual(['Ann']);
    expect(told.trace.threads.every(({ end }) => end === 'running')).toBe(true);
    expect(told.trace.findings.map(({ code }) => code)).not.toContain('lost-update');
  });

  it('shows a finding as soon as it has happened', async () => {
    const take = await stepping(LOST);
    const { trace, over } = take('001221');
    expect(trace.findings.map(({ code }) => code)).toContain('lost-update');
    expect(trace.findings.map(({ code }) => code)).not.toContain('never-joined');
    expect(over).toBe(false);
  });

  it('is over when the last thread has ended, with the values at the end', async () => {
    const take = await stepping(LOST);
    const { trace, over, choices: left } = take('0012212100000');
    expect({ over, left, status: trace.status }).toEqual({ over: true, left: [], status: 'finished' });
    expect(trace.exports).toEqual({ num: 1 });
    expect(trace.output.map(({ text }) => text)).toEqual(['1']);
  });

  it('is over in a deadlock, and says who waits for what', async () => {
    const take = await stepping(`import { Lock, Thread } from 'threading';
const a = new Lock();
const b = new Lock();
const t = new Thread({ target: () => { a.acquire(); b.acquire(); } });
t.start();
b.acquire();
a.acquire();`);
    const { trace, over, choices: left } = take('001');
    expect({ over, status: trace.status }).toEqual({ over: true, status: 'deadlock' });
    expect(left.map(({ wait }) => wait?.target)).toEqual(['a', 'b']);
  });

  it('lets a sleeper wake at any moment', async () => {
    const take = await stepping(`import { sleep } from 'time';\nsleep(5);\nconsole.log('up');`);
    expect(take('').choices).toMatchObject([{ operation: 'sleep', value: 5, enabled: true }]);
    expect(take('0').choices).toMatchObject([{ operation: 'print', value: 'up' }]);
  });

  it.each([
    ['a thread that cannot go on', '00110', 4],
    ['a thread that is not there yet', '02', 1],
  ])('refuses %s, and says at which step', async (_what, turns, at) => {
    const take = await stepping(LOST);
    expect(() => take(turns)).toThrow(`"step":${at}`);
  });
});
