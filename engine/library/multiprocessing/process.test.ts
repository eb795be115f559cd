import { describe, expect, it } from 'vitest';
import { explored, ran } from '../../explore/testing.ts';

/** What `log` holds at the end of a run of `body` in the main process. */
async function logOf(body: string, top = ''): Promise<unknown> {
  const run =
    await ran(`import { activeChildren, currentProcess, Lock, parentProcess, Process, Queue } from 'multiprocessing';
import { exit } from 'sys';
import { sleep } from 'time';
import { activeCount, Lock as ThreadLock } from 'threading';
export const log: unknown[] = [];
const attempt = (f: () => unknown) => { try { log.push(f()); } catch (e) { log.push((e as Error).name + ': ' + (e as Error).message.split(/[:.] /)[0]); } };
function nothing() {}
function slow() { sleep(10); }
function fails() { throw new RangeError('no'); }
function leaves(code: number | string | null) { exit(code); }
${top}
if (import.meta.main) {
${body}
}`);
  return run.exports['log'];
}

describe('before the start', () => {
  it('names, flags and states', async () => {
    expect(
      await logOf(`class P extends Process {}
const p = new Process({ target: nothing }), q = new Process({ name: 'bob', daemon: true }), r = new P();
log.push(currentProcess().name, currentProcess().daemon, parentProcess(), p.name, q.name, r.name, q.daemon, p.pid, p.exitcode, p.isAlive());`),
    ).toEqual(['MainProcess', false, null, 'Process-1', 'bob', 'P-3', true, null, null, false]);
  });
  it('errors of use', async () => {
    expect(
      await logOf(`const p = new Process({ target: nothing });
attempt(() => p.join());
attempt(() => p.terminate());
attempt(() => { (p as any).name = 5; });
attempt(() => new Process({ group: 1 } as any));
attempt(() => new Process({ args: 5 } as any));
p.start();
attempt(() => p.start());
attempt(() => { p.daemon = true; });
attempt(() => p.join(0));
attempt(() => p.join(-1));`),
    ).toEqual([
      'AssertionError: can only join a started process',
      "AttributeError: 'NoneType' object has no attribute 'terminate'",
      'AssertionError: name must be a string',
      'AssertionError: group argument must be None for now',
      'TypeError: args must be a list of arguments, such as [1]',
      'AssertionError: cannot start a process twice',
      'AssertionError: process has already started',
      { $: 'undefined' },
      { $: 'undefined' },
    ]);
  });
  it('targets and arguments that cannot leave', async () => {
    expect(
      await logOf(`const local = () => 1;
attempt(() => new Process({ target: local }).start());
attempt(() => new Process({ target: nothing, args: [() => 1] }).start());
attempt(() => new Process({ target: nothing, args: [new ThreadLock()] }).start());
attempt(() => new Process({ target: nothing, args: [[Symbol.iterator]] }).start());
attempt(() => new Process({ target: nothing, args: [nothing, new Map([[1, new Set([2n])]])] }).start());`),
    ).toEqual([
      "AttributeError: Can't pickle local object 'local'",
      "AttributeError: Can't pickle local object '<lambda>'",
      "TypeError: cannot pickle '_thread.lock' object",
      "TypeError: cannot pickle 'symbol' object Symbol(Symbol.iterator)",
      { $: 'undefined' },
    ]);
  });
});

describe('what arrives', () => {
  it('is whole after several borders: no property is lost on the way, whatever its name', async () => {
    const top = `function last(answers: Queue<unknown>, person: object) { answers.put([person, Object.keys(person)]); }
function first(answers: Queue<unknown>, person: { friend: object }) {
  const p = new Process({ target: last, args: [answers, person.friend] });
  p.start(); p.join();
}`;
    expect(
      await logOf(
        `const answers = new Queue<unknown>();
const p = new Process({ target: first, args: [answers, { name: 'Ann', friend: { name: 'Bo', message: 'hi' } }] });
p.start(); log.push(answers.get()); p.join();`,
        top,
      ),
    ).toEqual([[{ name: 'Bo', message: 'hi' }, ['name', 'message']]]);
  });
});

describe('how it ends', () => {
  it('exit codes', async () => {
    expect(
      await logOf(`const all = [[nothing], [fails], [leaves, null], [leaves, 3], [leaves, 'text'], [leaves, -1], [leaves, 256]] as const;
for (const [target, ...args] of all) {
  const p = new Process({ target: target as any, args });
  p.start(); p.join(); log.push(p.exitcode);
}
for (const how of ['terminate', 'kill'] as const) {
  const p = new Process({ target: slow });
  p.start(); p[how](); p.join(); log.push(p.exitcode);
  p[how]();
}`),
    ).toEqual([0, 1, 0, 3, 1, 255, 0, -15, -9]);
  });
  it('close', async () => {
    expect(
      await logOf(`const p = new Process({ target: slow });
p.start();
attempt(() => p.close());
p.join();
p.close(); p.close();
attempt(() => p.exitcode);`),
    ).toEqual(['ValueError: Cannot close a process while it is still running', 'ValueError: process object is closed']);
  });
  it('the parent waits for children, and ends daemons', async () => {
    const run = async (daemon: boolean) =>
      ran(`import { Process } from 'multiprocessing';
import { sleep } from 'time';
function f() { sleep(3); console.log('done'); }
if (import.meta.main) new Process({ target: f, daemon: ${daemon} }).start();`);
    expect(await run(false)).toMatchObject({ elapsed: 3, output: [{ text: 'done', process: 1 }] });
    expect(await run(true)).toMatchObject({ elapsed: 0, output: [] });
  });
  it('a daemon has no children', async () => {
    expect(
      await logOf(
        `const q = new Queue<string>(); const p = new Process({ target: parent, args: [q], daemon: true }); p.start(); log.push(q.get()); p.join();`,
        `function parent(q: Queue<string>) { try { new Process({ target: nothing }).start(); } catch (e) { q.put(String(e)); } }`,
      ),
    ).toEqual(['AssertionError: daemonic processes are not allowed to have children']);
  });
});

describe('spawning', () => {
  it('the modules are evaluated again, and nothing is shared', async () => {
    const report = await explored(`import { Process } from 'multiprocessing';
export let n = 0;
n++;
function f() { n += 10; }
if (import.meta.main) { n = 5; const p = new Process({ target: f }); p.start(); p.join(); }`);
    expect(report).toMatchObject({ complete: true, executions: 1, findings: [] });
    expect(report.outcomes[0]?.exports).toEqual({ n: 5 });
  });
  it('a missing guard', async () => {
    const run = await ran(`import { Process } from 'multiprocessing';
export let code: number | null = null;
function f() {}
const p = new Process({ target: f });
p.start();
p.join();
code = p.exitcode;`);
    expect(run.exports).toEqual({ code: 1 });
    expect(run.output[0]?.text).toMatch(
      /^Process Process-1: RuntimeError: An attempt has been made to start a new process before/,
    );
  });
  it('a subclass brings its properties, and names of children of children', async () => {
    expect(
      await logOf(
        `const q = new Queue<unknown>(); const p = new Worker(q, 7); p.start(); log.push(q.get()); p.join(); log.push(p.n);`,
        `class Worker extends Process {
  q: Queue<unknown>; n: number;
  constructor(q: Queue<unknown>, n: number) { super(); this.q = q; this.n = n; }
  run() { this.n++; this.q.put([this.n, this.name, new Process().name, activeCount() >= 1, parentProcess()?.name]); }
}`,
      ),
    ).toEqual([[8, 'Worker-1', 'Process-1:1', true, 'MainProcess'], 7]);
  });
  it('a subclass with private members is told at its start that these cannot come along', async () => {
    const attempts = `for (const type of [Closed, Child, Secretive]) attempt(() => new type().start());`;
    const classes = `class Closed extends Process { #pin = 1; run() { console.log(this.#pin); } }
class Child extends Closed {}
class Secretive extends Process { run() { this.#say(); } #say() { console.log('private'); } }`;
    expect(await logOf(attempts, classes)).toEqual([
      "TypeError: cannot pickle 'Closed' object",
      "TypeError: cannot pickle 'Child' object",
      "TypeError: cannot pickle 'Secretive' object",
    ]);
    // Constructed by a task: there the class is put together in another way.
    const waits = `class Slow extends Process { #pin = 1; constructor() { sleep(1); super(); } run() { console.log(this.#pin); } }`;
    expect(await logOf('attempt(() => new Slow().start());', waits)).toEqual([
      "TypeError: cannot pickle 'Slow' object",
    ]);
  });
});

describe('being ended at any moment', () => {
  it('all places where a child can be when it is terminated', async () => {
    const report = await explored(`import { Process, Value } from 'multiprocessing';
export let code: number | null = null;
export let value = 0;
function f(v: Value) { v.value = 1; v.value = 2; }
if (import.meta.main) {
  const v = new Value('i', 0);
  const p = new Process({ target: f, args: [v] });
  p.start();
  p.terminate();
  p.join();
  code = p.exitcode;
  value = v.value;
}`);
    expect(report).toMatchObject({ complete: true, redundant: 0 });
    const ends = report.outcomes.map(({ exports }) => `${exports['code']} ${exports['value']}`).sort();
    expect(ends).toEqual(['-15 0', '-15 1', '-15 2', '0 2']);
  });
});
