import { describe, expect, it } from 'vitest';
import { ranInRealm } from '../../../explore/processes/testing/workers-in-realm.ts';
import { explored, ran } from '../../../explore/testing.ts';

describe('Manager', () => {
  it('has a process of its own, until it is shut down', async () => {
    const run = await ran(`import { activeChildren, Manager } from 'multiprocessing';
export const seen: unknown[] = [];
if (import.meta.main) {
  const manager = new Manager();
  const list = manager.list([1]);
  const [server] = activeChildren();
  seen.push(server!.name, server!.pid, server!.isAlive());
  manager.shutdown();
  manager.shutdown();
  seen.push(activeChildren().length, server!.exitcode);
  try { list.append(2); } catch (error) { seen.push((error as Error).name); }
}`);
    expect(run).toMatchObject({
      status: 'finished',
      exports: { seen: ['SyncManager-1', 1001, true, 0, 0, 'BrokenPipeError'] },
    });
  });

  it('ends with its program where nobody shuts it down', async () => {
    const report = await explored(`import { Manager } from 'multiprocessing';
export let size = 0;
if (import.meta.main) { const d = new Manager().dict([['a', 1]]); size = d.size; }`);
    expect(report).toMatchObject({ complete: true, findings: [] });
    expect(report.outcomes).toMatchObject([{ status: 'finished', exports: { size: 1 } }]);
  });

  it('is refused where the program has no guard', async () => {
    const run = await ran(`import { Manager } from 'multiprocessing';
new Manager();`);
    expect(run.output[0]?.text).toMatch(/RuntimeError: An attempt has been made to start a new process/);
  });
});

const HEAD = `import { Manager, Pool, Process, Queue } from 'multiprocessing';
export const log: unknown[] = [];
const attempt = (f: () => unknown) => { try { log.push(f()); } catch (e) { log.push((e as Error).name + ': ' + (e as Error).message); } };
`;
const logOf = async (body: string, top = '') =>
  (await ran(`${HEAD}${top}\nif (import.meta.main) {\n${body}\n}`)).exports['log'];

describe("a manager's locks and the like", () => {
  it('have the errors of threading', async () => {
    expect(
      await logOf(`using m = new Manager();
attempt(() => m.Lock().release()); attempt(() => m.RLock().release()); attempt(() => m.Condition().wait());
attempt(() => m.Condition().notify()); attempt(() => m.Semaphore(-1)); attempt(() => m.BoundedSemaphore(2).release());
attempt(() => m.Barrier(0)); attempt(() => m.Lock().acquire({ blocking: false }));`),
    ).toEqual([
      'RuntimeError: release unlocked lock',
      'RuntimeError: cannot release un-acquired lock',
      'RuntimeError: cannot wait on un-acquired lock',
      'RuntimeError: cannot notify on un-acquired lock',
      'ValueError: semaphore initial value must be >= 0',
      'ValueError: Semaphore released too many times',
      'ValueError: parties must be > 0: got 0',
      true,
    ]);
  });

  const TRAVEL = `function touch(d: any, tools: any) {
  using _ = tools.lock.hold();
  d.set('n', d.get('n') + 1);
  tools.semaphore.acquire();
  tools.event.set();
  return tools.event.isSet();
}
function inner(d: any) { const l = d.get('l'); using _ = l.hold(); d.get('deep').append(1); }
`;
  const BODY = `using m = new Manager();
const d = m.dict<string, any>([['n', 0]]);
const tools = { lock: m.Lock(), event: m.Event(), semaphore: m.Semaphore(2) };
const pool = new Pool(1);
log.push(pool.apply(touch, [d, tools]));
const q = new Queue<any>();
q.put([tools.lock, m.Condition(), m.Barrier(1), m.RLock(), m.BoundedSemaphore(1)]);
const [lock, condition, barrier, rlock] = q.get();
log.push(lock.acquire(), tools.lock.acquire(false), barrier.wait(), rlock.acquire());
lock.release(); rlock.release();
{ using _ = condition.hold(); log.push(condition.wait(0)); }
d.set('l', lock); d.set('deep', m.list([m.list([0])]));
pool.apply(inner, [d]);
log.push(d.get('deep').length, d.get('deep').get(0).slice(), d.get('n'), tools.event.wait());
pool.close(); pool.join();`;
  const TRAVELLED = [true, true, false, 0, true, false, 2, [0], 1, true];

  it('travel through pools and queues, and into other proxies', async () => {
    expect(await logOf(BODY, TRAVEL)).toEqual(TRAVELLED);
  });
  it('do so between real workers, too', async () => {
    const { result } = await ranInRealm(`${HEAD}${TRAVEL}\nif (import.meta.main) {\n${BODY}\n}`);
    expect(result.findings).toEqual([]);
    expect(result).toMatchObject({ status: 'finished', exports: { log: TRAVELLED } });
  });

  it('are gone with the server, and so is what waits for them', async () => {
    const report = await explored(`${HEAD}
import { Thread } from 'threading';
if (import.meta.main) {
  const m = new Manager(), lock = m.Lock(), event = m.Event();
  const waits = new Thread({ target: () => attempt(() => event.wait()) });
  waits.start();
  m.shutdown();
  waits.join();
  attempt(() => lock.acquire());
}`);
    const gone = expect.stringMatching(/^BrokenPipeError/);
    expect(report).toMatchObject({ complete: true, outcomes: [{ exports: { log: [gone, gone] } }] });
  });
});

describe('a proxy as text', () => {
  const PRINTS = `${HEAD}
if (import.meta.main) {
  using m = new Manager();
  const d = m.dict([[1, 'a']]), l = m.list([1, 'b']), ns = m.Namespace(), v = m.Value('i', 7);
  ns.x = 2;
  console.log(d, l);
  console.log(\`\${d} \${l} \${ns} \${v}\`);
  log.push(l.toString(), \`\${[...'ab'].map((c) => c.toUpperCase())} \${d.get(1)}\`);
}`;
  const lines = ["{1: 'a'} [1, 'b']", "{1: 'a'} [1, 'b'] Namespace(x=2) Value(7)"];
  const exports = { log: ["[1, 'b']", 'A,B a'] };

  it('is what it stands for', async () => {
    const run = await ran(PRINTS);
    expect(run.output.map(({ text }) => text)).toEqual(lines);
    expect(run.exports).toEqual(exports);
  });
  it('is fetched from the server by real workers, too', async () => {
    const { result } = await ranInRealm(PRINTS);
    expect(result.output.map(({ text }) => text)).toEqual(lines);
    expect(result.exports).toEqual(exports);
  });
  it('is read at its moment: another process may have changed it before or not', async () => {
    const report = await explored(
      `${HEAD}
function add(l: any) { l.append(1); }
if (import.meta.main) {
  using m = new Manager();
  const l = m.list([]);
  const p = new Process({ target: add, args: [l] });
  p.start();
  log.push(\`\${l}\`);
  p.join();
}`,
    );
    expect(report.outcomes.map(({ exports }) => exports['log']).toSorted()).toEqual([['[1]'], ['[]']]);
  });
});
