/** Updates of what processes share: reading and writing are two steps, and another process may come between them. */
import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';

const program = (body: string, made: string) => `import { Process, Value, Array, Manager } from 'multiprocessing';
function work(shared: any): void {
  ${body}
}
if (import.meta.main) {
  ${made}
  const all = [1, 2].map(() => new Process({ target: work, args: [shared] }));
  for (const p of all) p.start();
  for (const p of all) p.join();
}`;

const VALUE = "const shared = new Value('i', 0);";

describe('an update of shared memory', () => {
  it('gets lost between the reading and the writing', async () => {
    const { findings } = await explored(program('shared.value += 1;', VALUE));
    expect(findings.map(({ code }) => code)).toEqual(['lost-update']);
    expect(findings[0]).toMatchObject({ args: { variable: 'shared.value' }, shortest: true, cost: { preemptions: 1 } });
    expect(findings[0]?.lines.map(({ process, line }) => `${process}@${line}`)).toEqual(['1@3', '2@3', '1@3']);
  });

  it('gets lost, too, where its lock is held around each step alone', async () => {
    const halves = `const lock = shared.getLock();
  lock.acquire(); const old = shared.value; lock.release();
  lock.acquire(); shared.value = old + 1; lock.release();`;
    expect((await explored(program(halves, VALUE))).findings.map(({ code }) => code)).toEqual(['lost-update']);
  });

  it('is safe while the lock is held around both', async () => {
    const whole = 'using _ = shared.getLock().hold(); shared.value += 1;';
    expect((await explored(program(whole, VALUE))).findings).toEqual([]);
  });

  it('of an array concerns one item', async () => {
    const made = "const shared = new Array('i', 2);";
    const lost = await explored(program('shared[1] = shared[1] + 1;', made));
    expect(lost.findings.map(({ code, args }) => `${code} ${args.variable}`)).toEqual(['lost-update shared[1]']);
  });
});

describe('an update of what a manager keeps', () => {
  it('gets lost between two round trips', async () => {
    const made = 'using manager = new Manager(); const shared = manager.Namespace(); shared.n = 0;';
    const { findings } = await explored(program('shared.n += 1;', made), { maxExecutions: 400 });
    expect(findings.map(({ code }) => code)).toContain('lost-update');
  });
});
