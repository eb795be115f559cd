import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { AssertionError, AttributeError, ValueError } from '../../kernel/errors.ts';
import { hiddenBy } from '../../kernel/identity.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Operation } from '../../kernel/operation.ts';
import type { Process as Running } from '../../kernel/process.ts';
import type { Wire } from '../../os/protocol.ts';
import { transportOf } from '../../os/transport.ts';
import { describe, waitArgument } from '../arguments.ts';
import { invoke, operate, perform, step, suspendableMethods } from '../call.ts';
import { suspendableGetters } from '../remote.ts';
import { setRepr } from '../repr.ts';
import { kept } from './call.ts';
import { end, leavingOf } from './leave.ts';
import './refused.ts';
import './shared-memory.ts';
import { defineRole, demandFree, give } from './roles.ts';
import { definitionOf, fromWire, toWire } from './share.ts';

export interface ProcessOptions {
  /** What the process runs: a function at the top level of a module. */
  // biome-ignore lint/suspicious/noExplicitAny: a target takes whatever `args` holds
  target?: ((...args: any[]) => unknown) | null;
  /** What the target is called with: copies. */
  args?: Iterable<unknown>;
  /** Default `Process-N`. */
  name?: string | null;
  /** True = it is ended when the process that started it ends. Default: as that process. */
  daemon?: boolean | null;
  /** Must be left out, as in Python. */
  group?: null;
}

/** What the other side of a start is made from. */
interface Revival {
  name: string;
  running: Running;
  maker: Running;
}

/** Set while an object is made that stands for a process in another one: no number is used up for it. */
let revival: Revival | null = null;

/** An object that stands for a process, made without the class's own constructor. */
export let revive: (type: typeof Process, from: Revival, target: unknown, args: unknown[]) => Process;
export let runningOf: (process: Process) => Running | null;

/**
 * A process: a program of its own, with its own copy of every variable, that runs at the same time. Give it a
 * `target`, or make a subclass with a `run` of its own; then `start` it.
 *
 * The new process evaluates the modules again, with `import.meta.main` false, and then calls its target.
 *
 * @python multiprocessing.Process
 * @differs Always Python's start method `spawn`. Arguments are copied as by structured clone: an object of a class of
 *   one's own arrives as a plain object. A subclass with private members of its own cannot be started.
 */
export class Process {
  #target: ProcessOptions['target'];
  #args: unknown[];
  #name: string;
  #daemon: boolean;
  #running: Running | null = null;
  #maker: Running;
  #closed = false;

  constructor(options: ProcessOptions = {}) {
    if (typeof options !== 'object' || options === null) {
      throw new TypeError(
        `Process takes its arguments as one object, new Process({ target, args }): got ${describe(options)}`,
      );
    }
    if (options.group !== undefined && options.group !== null) {
      throw new AssertionError('group argument must be None for now: leave it out');
    }
    const { target, name, daemon } = options;
    const given = options.args ?? [];
    if (typeof given === 'string' || typeof (given as Iterable<unknown>)?.[Symbol.iterator] !== 'function') {
      throw new TypeError(`args must be a list of arguments, such as [1]: got ${describe(given)}`);
    }
    this.#target = target ?? null;
    this.#args = [...given];
    if (revival !== null) {
      this.#name = revival.name;
      this.#daemon = revival.running.daemon;
      this.#running = revival.running;
      this.#maker = revival.maker;
      return;
    }
    const kernel = kernelNow();
    this.#maker = kernel.current.process;
    const counter = kept(kernel, 'process counter', () => ({ last: 0 }));
    const number = `${++counter.last}`;
    const prefix = new.target === Process ? 'Process' : new.target.name || 'Process';
    const family =
      this.#maker.number === 0 ? '' : `${/-(\d[\d:]*)$/.exec(this.#maker.name)?.[1] ?? this.#maker.number}:`;
    this.#name = name === undefined || name === null ? `${prefix}-${family}${number}` : String(name);
    this.#daemon = daemon ?? this.#maker.daemon;
  }

  /** The name, for people; several may have the same. */
  get name(): string {
    this.#check();
    return this.#name;
  }
  set name(name: string) {
    this.#check();
    if (typeof name !== 'string') throw new AssertionError(`name must be a string: got ${describe(name)}`);
    this.#name = name;
    if (this.#running !== null) this.#running.name = name;
  }

  /**
   * Whether the process is ended when the one that started it ends.
   *
   * @throws AssertionError where it is set after `start`
   */
  get daemon(): boolean {
    this.#check();
    return this.#daemon;
  }
  set daemon(daemon: boolean) {
    this.#check();
    if (this.#running !== null) throw new AssertionError('process has already started: set daemon before start()');
    this.#daemon = daemon;
  }

  /** The number that the system gives it; null before `start`. */
  get pid(): number | null {
    this.#check();
    return this.#running === null ? null : pidOf(this.#running);
  }
  /** The same as `pid`. */
  get ident(): number | null {
    return this.pid;
  }

  /**
   * How it ended: 0 = well, 1 = of an error, n = as `sys.exit(n)` said, -15 = terminated, -9 = killed; null = it has
   * not ended yet.
   */
  get exitcode(): number | null {
    this.#check();
    return this.#running === null ? null : operate(this.#lookAtExit(this.#running));
  }
  #lookAtExit(running: Running): Operation {
    return transportOf(kernelNow()).look(running, 'process.exitcode', (code) => code);
  }

  /**
   * Brings the process to life. Returns at once.
   *
   * @throws AssertionError where it has been started before, or the calling process is a daemon; AttributeError,
   *   TypeError where its target or arguments cannot leave this process; RuntimeError where the program's modules start
   *   processes without asking for `import.meta.main`
   */
  start(): void {
    this.#check();
    const kernel = kernelNow();
    const here = kernel.current.process;
    if (this.#running !== null) throw new AssertionError('cannot start a process twice: make a new Process');
    if (this.#maker !== here) throw new AssertionError('can only start a process object created by current process');
    demandFree(here);
    const { process, begin } = give({ name: this.#name, daemon: this.#daemon, role: 'process', data: this.#pack() });
    this.#running = process;
    childObjects(kernel).add(this);
    return operate(begin);
  }

  /** @throws AttributeError, TypeError where something cannot leave this process */
  #pack(): Wire {
    const type = this.constructor;
    const made = type === Process ? null : definitionOf(type);
    if (made === undefined) {
      throw new AttributeError(
        `Can't pickle local object '${type.name}': the class of a process must stand at the top level of its module`,
      );
    }
    for (let one: object = type; one !== Process; one = Object.getPrototypeOf(one)) {
      const names = hiddenBy(one);
      if (names === undefined) continue;
      throw new TypeError(
        `cannot pickle '${type.name}' object: nobody but its class can copy its private members (${names}) to the new process. Write them without #, or pass what run() needs in args`,
      );
    }
    const target = this.#target;
    if (typeof target === 'function' && definitionOf(target) === undefined) {
      throw new AttributeError(
        `Can't pickle local object '${target.name || '<lambda>'}': the target of a process must be a function at the top level of its module. Move it there, and give it a name`,
      );
    }
    if (target !== null && target !== undefined && typeof target !== 'function') {
      throw new TypeError(`target must be a function: got ${describe(target)}. Write target: work, without calling it`);
    }
    const own = Object.fromEntries(
      Object.entries(Object.getOwnPropertyDescriptors(this)).flatMap(([key, d]) =>
        'value' in d ? [[key, d.value]] : [],
      ),
    );
    return toWire({ type: made === null ? null : type, target: target ?? null, args: this.#args, own }, true);
  }

  /** What the process does: calls `target` with `args`. A subclass may have its own. */
  run(): void {
    return perform(this.#run());
  }

  *#run(): Task {
    const target = this.#target;
    if (target !== null && target !== undefined) yield* invoke(target, undefined, this.#args);
    return undefined;
  }

  /**
   * Waits until the process has ended, or until the time is up: `exitcode` tells which.
   *
   * @param timeout seconds to wait at most; negative = do not wait
   * @throws AssertionError where it has not been started, or another process started it
   */
  join(timeout?: number | { timeout?: number | null } | null): void {
    this.#check();
    const limit = waitArgument(timeout);
    const running = this.#running;
    if (this.#maker !== kernelNow().current.process) throw new AssertionError('can only join a child process');
    if (running === null) throw new AssertionError('can only join a started process');
    return perform(this.#joined(running, limit));
  }
  *#joined(running: Running, limit: number | undefined): Task {
    const kernel = kernelNow();
    if (!(yield* step<boolean>(transportOf(kernel).join(running, limit)))) return undefined;
    leavingOf().children.delete(running);
    childObjects(kernel).delete(this);
    return undefined;
  }

  /**
   * Whether the process has been started and has not ended yet.
   *
   * @throws AssertionError where another process started it
   */
  isAlive(): boolean {
    this.#check();
    const running = this.#running;
    const here = kernelNow().current.process;
    if (running === here) return true;
    if (this.#maker !== here) throw new AssertionError('can only test a child process');
    if (running === null) return false;
    return operate(transportOf(kernelNow()).look(running, 'process.isAlive', (code) => code === null));
  }

  /**
   * Ends the process where it is: no `finally` block of it runs, and what it holds stays taken.
   *
   * @throws AttributeError where it has not been started
   */
  terminate(): void {
    return perform(this.#end('terminate', 15));
  }

  /** As `terminate`; the exit code is -9. */
  kill(): void {
    return perform(this.#end('kill', 9));
  }

  *#end(how: string, signal: number): Task {
    this.#check();
    if (this.#running === null)
      throw new AttributeError(`'NoneType' object has no attribute '${how}': start the process first`);
    yield* end(this.#running, `process.${how}`, signal);
    return undefined;
  }

  /**
   * Gives up the object; every later use of it is an error.
   *
   * @throws ValueError where the process still runs
   */
  close(): void {
    return perform(this.#close());
  }

  *#close(): Task {
    if (this.#closed) return undefined;
    const running = this.#running;
    if (running !== null && (yield* step(this.#lookAtExit(running))) === null) {
      throw new ValueError(
        'Cannot close a process while it is still running. You should first call join() or terminate().',
      );
    }
    this.#closed = true;
    return undefined;
  }

  #check(): void {
    if (this.#closed) throw new ValueError('process object is closed');
  }

  /** An object that stands for a process, made without the class's own constructor. */
  static #revive(type: typeof Process, from: Revival, target: unknown, args: unknown[]): Process {
    revival = from;
    try {
      return Reflect.construct(Process, [{ target, args }], type) as Process;
    } finally {
      revival = null;
    }
  }

  static {
    revive = (...args) => Process.#revive(...args);
    runningOf = (process) => process.#running;
    setRepr(Process, (process) => {
      if (!(#running in process)) return undefined;
      const running = process.#running;
      const state = process.#closed ? 'closed' : running === null ? 'initial' : 'started';
      const pid = running === null ? '' : ` pid=${pidOf(running)} parent=${pidOf(process.#maker)}`;
      const kind = process.constructor === Process ? 'Process' : process.constructor.name;
      return `<${kind} name='${process.#name}'${pid} ${state}${process.#daemon ? ' daemon' : ''}>`;
    });
  }
}

suspendableMethods(Process, 'start', 'run', 'join', 'isAlive', 'terminate', 'kill', 'close');
suspendableGetters(Process, 'exitcode');

/** The objects of the processes that this one has started and not joined. */
export function childObjects(kernel: Kernel): Set<Process> {
  return kept(kernel, 'child objects', () => new Set<Process>());
}

/** The number a program knows a process by (`os.getpid`). */
function pidOf(running: Running): number {
  return 1000 + running.number;
}

/** What a started process does once it has evaluated its modules: it makes its own object, and runs that. */
defineRole('process', function* (wire): Task {
  const running = kernelNow().current.process;
  const { type, target, args, own } = fromWire(wire as Wire) as {
    type: typeof Process | null;
    target: unknown;
    args: unknown[];
    own: object;
  };
  const from: Revival = { name: running.name, running, maker: running.parent as Running };
  const process = revive(type ?? Process, from, target, args);
  Object.assign(process, own);
  running.libraries.set('process object', process);
  yield* invoke(process.run, process, []);
  return undefined;
});
