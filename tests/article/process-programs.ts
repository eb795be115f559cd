/**
 * The article's programs with processes, written anew.
 */

/** P14: a process that says hello. */
export const HELLO = `import { currentProcess, Process } from 'multiprocessing';
import { sleep } from 'time';
export let exitcode: number | null = null;
function f(name: string) { sleep(2); console.log('hello', name, currentProcess().name); }
if (import.meta.main) {
  const p = new Process({ target: f, args: ['bob'] });
  p.start();
  p.join();
  exitcode = p.exitcode;
}`;

/** P15: who is whose parent. */
export const PARENTS = `import { Process, SimpleQueue } from 'multiprocessing';
import { getpid, getppid } from 'os';
export let same: boolean | null = null;
export let other: boolean | null = null;
function info(q: SimpleQueue<number[]>) { q.put([getppid(), getpid()]); }
if (import.meta.main) {
  const q = new SimpleQueue<number[]>();
  const p = new Process({ target: info, args: [q] });
  p.start();
  const [parent, child] = q.get();
  p.join();
  same = parent === getpid();
  other = child !== getpid() && child === p.pid;
}`;

/** P16: a queue between processes. */
export const QUEUE = `import { Process, Queue } from 'multiprocessing';
export let got: unknown = null;
function f(q: Queue<unknown>) { q.put([42, null, 'hello']); }
if (import.meta.main) {
  const q = new Queue<unknown>();
  const p = new Process({ target: f, args: [q] });
  p.start();
  got = q.get();
  p.join();
}`;

/** P17: a pipe. */
export const PIPE = `import { Connection, Pipe, Process } from 'multiprocessing';
export let got: unknown = null;
export let end = '';
function f(conn: Connection) { conn.send([42, null, 'hello from child']); conn.close(); }
if (import.meta.main) {
  const [here, there] = Pipe();
  const p = new Process({ target: f, args: [there] });
  p.start();
  there.close();
  got = here.recv();
  try { here.recv(); } catch (error) { end = (error as Error).name; }
  p.join();
}`;

/** P18: a manager's dictionary and list. */
export const MANAGER = `import { Manager, Process } from 'multiprocessing';
import { processes } from 'exercise';
export let dict: unknown = null;
export let list: unknown[] = [];
function f(d: any, l: any) { d.set(1, '1'); d.set('2', 2); d.set(0.25, null); l.append(1); }
if (import.meta.main) {
  using manager = new Manager();
  const d = manager.dict();
  const l = manager.list([0, 1, 2, 3, 4]);
  const all: Process[] = [];
  for (let i = 0; i < processes; i++) { const p = new Process({ target: f, args: [d, l] }); p.start(); all.push(p); }
  for (const p of all) p.join();
  dict = d.copy();
  list = l.slice();
  console.log(d);
}`;

/** P19: a lock around printing. */
export const LOCKED_PRINTING = `import { Lock, Process } from 'multiprocessing';
import { processes } from 'exercise';
function f(lock: Lock, i: number) { using _ = lock.hold(); console.log('hello world', i); }
if (import.meta.main) {
  const lock = new Lock();
  for (let i = 0; i < processes; i++) new Process({ target: f, args: [lock, i] }).start();
}`;

/** P20: ten tasks for five workers; what comes after them, and how each is given. */
export function pool(rest: string, call = 'pool.applyAsync(foo, [i], { callback: bar })'): string {
  return `import { Pool } from 'multiprocessing';
import { sleep } from 'time';
export const done: number[] = [];
function foo(i: number) { sleep(2); return i + 100; }
function bar(n: number) { done.push(n); }
if (import.meta.main) {
  const pool = new Pool(5);
  for (let i = 0; i < 10; i++) ${call};
  console.log('end', done.length);
  ${rest}
}`;
}
