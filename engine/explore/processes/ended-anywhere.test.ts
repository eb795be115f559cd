/** A crash, a kill or an endless loop in a process, at whatever it does: the others go on, and all is reported. */
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../report.ts';
import { explored, ran } from '../testing.ts';
import { ranInRealm } from './testing/workers-in-realm.ts';

/** What the victim has done, and what it does when it is ended. */
const MOMENTS: Record<string, { done?: string; doing: string }> = {
  'at its beginning': { doing: '' },
  'in an endless loop': { doing: 'for (;;) {}' },
  asleep: { doing: 'sleep(1000);' },
  'holding a lock': { done: 'tools.lock.acquire();', doing: 'sleep(1000);' },
  'waiting for a lock': { done: 'tools.lock.acquire();', doing: 'tools.lock.acquire();' },
  'holding the lock of a value': { done: 'tools.value.getLock().acquire();', doing: 'sleep(1000);' },
  'in the middle of a put': { done: "tools.queue.put('x'.repeat(1_000_000));", doing: 'sleep(1000);' },
  'waiting for an item': { doing: 'tools.queue.get();' },
  'waiting for a message': { doing: 'tools.pipe.recv();' },
  'sending a message': { doing: "tools.pipe.send('x'.repeat(1_000_000));" },
  'waiting for an event': { doing: 'tools.never.wait();' },
  'waiting at a barrier': { doing: 'tools.barrier.wait();' },
  'waiting in a condition': { done: 'tools.condition.acquire();', doing: 'tools.condition.wait();' },
  'calling a manager': { doing: "for (;;) tools.dict.set('a', 1);" },
  'waiting for a queue of a manager': { doing: 'tools.items.get();' },
  'waiting at shared memory': { doing: 'Atomics.wait(tools.memory, 0, 0);' },
  printing: { doing: "for (let i = 0; i < 1000; i++) { console.log('still here'); sleep(1); }" },
  'in one of its threads': {
    done: 'new Thread({ target: () => sleep(1000) }).start();',
    doing: 'new Thread({ target: () => { for (;;) {} } }).start();',
  },
  'waiting for a process of its own': {
    done: 'const child = new Process({ target: sleeps, daemon: true }); child.start();',
    doing: 'child.join();',
  },
};

const EXIT_CODES = { kill: -9, terminate: -15, throw: 1, exit: 3 };
type How = keyof typeof EXIT_CODES;

/** The victim is ended in one of the ways; a bystander works on meanwhile. */
const program = (
  { done = '', doing }: { done?: string; doing: string },
  how: How,
) => `import { Barrier, Condition, Event, Lock, Manager, Pipe, Process, Queue, Value } from 'multiprocessing';
import { exit } from 'sys';
import { Thread } from 'threading';
import { sleep } from 'time';
export let code: number | null = null;
export let bystander: unknown = null;
function sleeps() { sleep(1000); }
function victim(tools: any, here: Event) {
  ${done}
  here.set();
  ${how === 'throw' ? "throw new RangeError('crash');" : how === 'exit' ? 'exit(3);' : doing}
}
function works(count: Value) { for (let i = 0; i < 3; i++) { using _ = count.getLock().hold(); count.value += 1; } }
if (import.meta.main) {
  using manager = new Manager();
  const [near, far] = Pipe();
  const tools = {
    lock: new Lock(), value: new Value('i', 0), queue: new Queue(), pipe: far, never: new Event(), barrier: new Barrier(2),
    condition: new Condition(), dict: manager.dict(), items: manager.Queue(), memory: new Int32Array(new SharedArrayBuffer(4)),
  };
  const here = new Event(), count = new Value('i', 0);
  const p = new Process({ target: victim, args: [tools, here] });
  const other = new Process({ target: works, args: [count] });
  p.start();
  other.start();
  here.wait();
  ${how === 'kill' || how === 'terminate' ? `p.${how}();` : 'p.join(20); if (p.isAlive()) p.kill();'}
  p.join();
  other.join();
  code = p.exitcode;
  bystander = [other.exitcode, count.value];
}`;

/** Who throws or leaves waits for what it has put in queues, and for its threads: then it has to be killed. */
const CLINGS = ['in the middle of a put', 'in one of its threads'];

const TABLE = Object.keys(MOMENTS).flatMap((moment) =>
  (Object.keys(EXIT_CODES) as How[]).map((how) => ({ moment, how })),
);

function expectEnded(run: Pick<RunResult, 'status' | 'exports'>, moment: string, how: How): void {
  const clings = CLINGS.includes(moment) && (how === 'throw' || how === 'exit');
  expect(run.exports).toEqual({ code: clings ? -9 : EXIT_CODES[how], bystander: [0, 3] });
  if (how !== 'throw') expect(run.status).toBe('finished');
  // Whoever is killed before its end takes its account along; what it has printed stays.
  else if (!clings) expect(run.status).toBe('exception');
}

const sourceOf = (moment: string, how: How) => program(MOMENTS[moment] as { doing: string }, how);

describe('a process is ended', { timeout: 60_000 }, () => {
  it.each(TABLE)('$moment, by $how', async ({ moment, how }) => {
    const hasEndedBefore = moment === 'at its beginning' && (how === 'kill' || how === 'terminate');
    const runs = [await ran(sourceOf(moment, how)), (await ranInRealm(sourceOf(moment, how), { speed: 100 })).result];
    for (const run of runs) {
      // Where it has nothing more to do it may be over before anybody ends it.
      if (hasEndedBefore && run.exports['code'] === 0) continue;
      expectEnded(run, moment, how);
      const printed = run.output.map(({ text }) => text).join('\n');
      expect(printed.includes('RangeError: crash')).toBe(how === 'throw');
    }
  });

  it.each(['holding a lock', 'waiting for an item', 'in the middle of a put', 'calling a manager'])(
    '%s, on random schedules',
    async (moment) => {
      for (const how of ['kill', 'throw'] as const) {
        const report = await explored(sourceOf(moment, how), {
          strategy: 'random',
          maxExecutions: 15,
          seed: 3,
          clock: 'virtual',
        });
        for (const outcome of report.outcomes) expectEnded(outcome, moment, how);
      }
    },
  );
});
