/**
 * The operating system of processes that live in workers: it carries out their calls, as soon as each is possible,
 * and keeps the table of processes. It knows nothing of workers: whoever made it brings the messages.
 */
import { define } from '../kernel/errors.ts';
import { makeResource, mayCall, mayTell } from './kinds.ts';
import { Pipe } from './pipe.ts';
import { ProcessTable } from './process-table.ts';
import type { Begin, Caller, FromProcess, Handle, Reference, Start, Thrown, ToProcess } from './protocol.ts';
import { type Resource, type Step, stepOf } from './resource.ts';
import { SharedMemory } from './shared-memory.ts';

/** What a process that has been ended from outside leaves behind, and one that has broken down. */
export const KILLED = -9;

export interface ServerHost {
  send(process: number, message: ToProcess): void;
  /** Calls back after so many seconds of the program's time. */
  after(seconds: number, act: () => void): Cancel;
  /** Brings a process to life. */
  begin(begin: Begin): void;
  /** Ends a process where it is. */
  kill(process: number): void;
}

type Cancel = () => void;

/** What a pending call needs of a step. */
type Act = Pick<Step, 'ready' | 'serve' | 'giveUp' | 'holders'>;

interface Pending {
  readonly process: number;
  readonly id: number;
  readonly thread: number;
  readonly act: Act;
  cancel: Cancel | null;
}

/** Numbers that one process can give to those it starts. */
const NUMBERS_EACH = 100_000;

/** A call came from a process that must not make it: a defect of ours, or a process that was taken over. */
const Refused = define('RuntimeError');

export class Server {
  private readonly host: ServerHost;
  private readonly resources = new Map<Handle, Resource>();
  /** Of these a process that is gone leaves something behind. */
  private readonly bequeathed: (Pipe | SharedMemory)[] = [];
  private readonly processes = new ProcessTable();
  private pending: Pending[] = [];
  private started = 0;

  constructor(host: ServerHost) {
    this.host = host;
  }

  // ---- processes ----

  /** Starts the main process. */
  boot(): void {
    this.begin({ number: 0, name: 'MainProcess', daemon: false, parent: null, role: null, data: null });
  }

  private begin(birth: Omit<Begin, 'children'>): void {
    const begin: Begin = { ...birth, children: this.started++ * NUMBERS_EACH + 1 };
    this.processes.enter(begin.number, begin);
    this.host.begin(begin);
  }

  private start(parent: number, parentName: string, { number, name, daemon, role, data }: Start): void {
    this.begin({ number, name, daemon, role, data, parent: { number: parent, name: parentName } });
  }

  /** A process has ended: by itself, or because its worker is gone. */
  ended(process: number, exitCode: number): void {
    if (!this.processes.end(process, exitCode)) return;
    for (const one of this.pending) if (one.process === process) one.cancel?.();
    this.pending = this.pending.filter((one) => one.process !== process);
    for (const resource of this.bequeathed) resource.abandon(process);
    this.serveAll();
  }

  isAlive(process: number): boolean {
    return this.processes.isAlive(process);
  }

  /** Whether every process that counts has ended. */
  get isOver(): boolean {
    return this.processes.isOver;
  }

  /** Whether all that live wait for each other, and no time-out will end that. */
  get isStuck(): boolean {
    return this.processes.isIdle && !this.pending.some(({ cancel }) => cancel !== null);
  }

  exitCodeOf(process: number): number | null {
    return this.processes.exitCodeOf(process);
  }

  /** Threads that could end a call that waits, as far as that is known. */
  holdersOf(process: number, id: number): number[] {
    const pending = this.pending.find((one) => one.process === process && one.id === id);
    return pending?.act.holders?.() ?? [];
  }

  // ---- messages ----

  /** Takes a message that concerns what processes share. The others are for whoever watches the processes. */
  receive(process: number, message: FromProcess): void {
    const entry = this.processes.living(process);
    if (entry === undefined) return;
    if (message.type !== 'rests') entry.isIdle = false;
    switch (message.type) {
      case 'create':
        this.create(message.reference);
        break;
      case 'tell':
        this.tell(message);
        break;
      case 'call':
        this.call({ process, thread: message.thread, name: entry.name }, message);
        break;
      case 'join':
        this.join(process, message);
        break;
      case 'start':
        this.start(process, entry.name, message.start);
        break;
      case 'look':
        this.answer(process, message.id, () => this.exitCodeOf(message.process));
        break;
      case 'end':
        this.answer(process, message.id, () => this.end(message.process, message.signal));
        break;
      case 'rests':
        entry.isIdle = message.isForEver && message.answers === entry.answers;
    }
  }

  private create({ handle, kind, name, args }: Reference): void {
    const resource = makeResource(kind, handle, name, args, (reference) => this.find(reference.handle));
    if (resource instanceof Pipe) {
      resource.speakers = (process) => (this.isAlive(process) ? [mainThreadOf(process)] : []);
    }
    if (resource instanceof Pipe || resource instanceof SharedMemory) this.bequeathed.push(resource);
    this.resources.set(handle, resource);
  }

  private find(handle: Handle): Resource {
    const resource = this.resources.get(handle);
    if (resource === undefined) throw new Refused(`there is no resource ${handle}`);
    return resource;
  }

  private tell({ handle, call, args }: Extract<FromProcess, { type: 'tell' }>): void {
    const target = this.find(handle);
    if (!mayTell(target, call)) throw new Refused(`nobody can be told ${call}`);
    Reflect.apply(methodOf(target, call), target, args);
    this.serveAll();
  }

  private call(caller: Caller, message: Extract<FromProcess, { type: 'call' }>): void {
    const { process, thread } = caller;
    const { id, handle, call, args, timeout } = message;
    let act: Act;
    try {
      const target = this.find(handle);
      if (!mayCall(target, call)) throw new Refused(`there is no call ${call}`);
      act = stepOf(target, call, caller, args);
      if (target instanceof Pipe && call === 'readAhead') this.recall(target, process);
    } catch (error) {
      return this.reply(process, id, undefined, thrownOf(error));
    }
    this.carryOut({ process, id, thread, act, cancel: null }, timeout);
  }

  /** What one process has been lent another one may have. */
  private recall(pipe: Pipe, reader: number): void {
    const lender = pipe.lenderTo(reader);
    const entry = lender === null ? undefined : this.processes.living(lender);
    if (lender === null || entry === undefined) return;
    entry.answers++;
    entry.isIdle = false;
    this.host.send(lender, { type: 'recall', handle: pipe.handle });
  }

  private join(process: number, { id, thread, process: other, timeout }: Extract<FromProcess, { type: 'join' }>): void {
    const act: Act = {
      ready: () => !this.isAlive(other),
      serve: () => true,
      giveUp: () => false,
      holders: () => (this.isAlive(other) ? [mainThreadOf(other)] : []),
    };
    this.carryOut({ process, id, thread, act, cancel: null }, timeout);
  }

  private end(process: number, signal: number): boolean {
    if (!this.isAlive(process)) return false;
    this.host.kill(process);
    this.ended(process, -signal);
    return true;
  }

  // ---- carrying out ----

  private carryOut(pending: Pending, timeout: number | null): void {
    const { process, id, act } = pending;
    if (act.ready?.() ?? true) {
      this.answer(process, id, () => act.serve());
      this.serveAll();
    } else if (timeout !== null && timeout <= 0) this.giveUp(pending);
    else {
      this.pending.push(pending);
      if (timeout !== null) pending.cancel = this.host.after(timeout, () => this.giveUp(pending));
    }
  }

  /** Carries out what has become possible, in the order in which it was asked for. */
  private serveAll(): void {
    for (let again = true; again; ) {
      again = false;
      for (const one of this.pending) {
        if (!(one.act.ready?.() ?? true)) continue;
        this.drop(one);
        this.answer(one.process, one.id, () => one.act.serve());
        again = true;
        break;
      }
    }
  }

  private giveUp(pending: Pending): void {
    const { process, id, act } = pending;
    this.drop(pending);
    this.answer(process, id, () => (act.giveUp === undefined ? false : act.giveUp()));
    this.serveAll();
  }

  private drop(pending: Pending): void {
    pending.cancel?.();
    this.pending = this.pending.filter((other) => other !== pending);
  }

  private answer(process: number, id: number, act: () => unknown): void {
    try {
      this.reply(process, id, act(), null);
    } catch (error) {
      this.reply(process, id, undefined, thrownOf(error));
    }
  }

  private reply(process: number, id: number, value: unknown, error: Thrown | null): void {
    const entry = this.processes.living(process);
    // It may have ended itself.
    if (entry === undefined) return;
    entry.answers++;
    entry.isIdle = false;
    this.host.send(process, { type: 'answer', id, value, error });
  }
}

/** Threads of all processes have numbers of their own. */
const THREADS_EACH = 2 ** 20;

/** The number of a thread among those of all processes; the main thread is its process's first. */
export function threadNumber(process: number, ordinal: number): number {
  return process * THREADS_EACH + ordinal;
}

function mainThreadOf(process: number): number {
  return threadNumber(process, 0);
}

function methodOf(target: Resource, call: string): (...args: unknown[]) => unknown {
  return (target as unknown as Record<string, (...args: unknown[]) => unknown>)[call] as () => unknown;
}

function thrownOf(error: unknown): Thrown {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}
