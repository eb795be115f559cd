/** Random programs as the kernel runs them: written straight against the contract of compiled code. */
import type { Program, Site } from '../../compile/program.ts';
import type { AnyFunction, Instance, Runtime, Task } from '../../compile/runtime.ts';
import { Queue } from '../../library/queue/queue.ts';
import { Barrier } from '../../library/threading/barrier.ts';
import { Condition } from '../../library/threading/condition.ts';
import { Event } from '../../library/threading/event.ts';
import { Lock } from '../../library/threading/lock.ts';
import { RLock } from '../../library/threading/rlock.ts';
import { Semaphore } from '../../library/threading/semaphore.ts';
import { Thread } from '../../library/threading/thread.ts';
import type { Factory } from '../execution.ts';
import type { Instruction, RandomProgram } from './random-program.ts';

/** A random program in the form that the explorer takes. What its threads saw is what it exports. */
export function instantiate(random: RandomProgram): { program: Program; factory: Factory } {
  const sites = new Sites();
  for (const thread of random.threads) sites.number(thread);
  const program: Program = {
    code: '',
    build: 'traced',
    sites: sites.list,
    files: ['main.ts'],
    exports: [],
    imports: ['threading'],
    hash: '00000000',
    map: '',
  };
  return { program, factory: (runtime) => new RandomInstance(random, runtime, sites) };
}

/** Places: two for each instruction, one for what it reads and one for what it writes. */
class Sites {
  readonly list: Site[] = [];
  private readonly of = new Map<Instruction, number>();

  number(block: readonly Instruction[]): void {
    for (const one of block) {
      this.of.set(one, this.list.length);
      this.add('read', one);
      this.add('write', one);
      if ('body' in one) this.number(one.body);
    }
  }

  private add(kind: Site['kind'], one: Instruction): void {
    const line = this.list.length + 1;
    this.list.push({ file: 'main.ts', line, column: 1, endLine: line, endColumn: 2, kind, name: one.do, function: '' });
  }

  at(one: Instruction): number {
    return this.of.get(one) as number;
  }
}

class RandomInstance implements Instance {
  private readonly random: RandomProgram;
  private readonly $: Runtime;
  private readonly sites: Sites;
  private readonly scope: object;
  private readonly variables: number[] = [];
  /** What each thread saw: values read, results of calls, the error that ended it. */
  private readonly logs: unknown[][] = [];
  private locks: (Lock | RLock)[] = [];
  private semaphores: Semaphore[] = [];
  private events: Event[] = [];
  private queues: Queue[] = [];
  private barriers: Barrier[] = [];
  private conditions: Condition[] = [];

  constructor(random: RandomProgram, runtime: Runtime, sites: Sites) {
    this.random = random;
    this.$ = runtime;
    this.sites = sites;
    this.scope = runtime.scope();
  }

  exports(): Record<string, unknown> {
    return { variables: this.variables, logs: this.logs };
  }

  lookup(): unknown {
    return undefined;
  }

  *main(): Task {
    const { random } = this;
    this.locks = random.locks.map((kind) => (kind === 'Lock' ? new Lock() : new RLock()));
    this.semaphores = random.semaphores.map((permits) => new Semaphore(permits));
    for (let i = 0; i < random.events; i++) this.events.push(new Event());
    this.queues = random.queues.map((size) => new Queue(size));
    this.barriers = random.barriers.map((parties) => new Barrier(parties));
    this.conditions = random.conditions.map((lock) => new Condition(lock === null ? null : this.locks[lock]));
    for (let i = 0; i < random.variables; i++) this.variables.push(0);
    const threads = random.threads.map((block, i) => new Thread({ target: this.target(block, i) }));
    for (const thread of threads) yield* this.call(thread.start, thread, [], -1);
    for (const thread of threads) yield* this.call(thread.join, thread, [], -1);
    return undefined;
  }

  private target(block: Instruction[], i: number): () => unknown {
    const log: unknown[] = [];
    this.logs[i] = log;
    const self = this;
    return this.$.def(
      function* (): Task {
        try {
          yield* self.run(block, log, i);
        } catch (error) {
          log.push(String(self.$.caught(error)));
        }
        return undefined;
      },
      () => undefined,
    );
  }

  private *run(block: readonly Instruction[], log: unknown[], thread: number): Task {
    for (const one of block) {
      yield* this.carryOut(one, log, thread);
      log.push('.');
    }
    return undefined;
  }

  private *carryOut(one: Instruction, log: unknown[], thread: number): Task {
    const site = this.sites.at(one);
    if ('variable' in one && one.do !== 'waitUntil') return yield* this.access(one.do, one.variable, log, thread, site);
    if ('lock' in one && 'body' in one) return yield* this.withLock(one, log, thread, site);
    if ('lock' in one) return yield* this.call((this.locks[one.lock] as Lock)[one.do], this.locks[one.lock], [], site);
    if ('semaphore' in one)
      return yield* this.onSemaphore(one.do, this.semaphores[one.semaphore] as Semaphore, log, site);
    if ('event' in one) return yield* this.onEvent(one.do, this.events[one.event] as Event, log, site);
    if ('queue' in one) return yield* this.onQueue(one.do, this.queues[one.queue] as Queue, log, thread, site);
    if ('barrier' in one) return yield* this.onBarrier(one.do, this.barriers[one.barrier] as Barrier, log, site);
    return yield* this.onCondition(one, log, thread, site);
  }

  private *access(act: 'read' | 'write' | 'add', slot: number, log: unknown[], thread: number, site: number): Task {
    const { variables, $, scope } = this;
    let value = 10 * (thread + 1);
    if (act !== 'write') {
      if ($.rv(scope, slot, site)) yield;
      value = (variables[slot] as number) + 1;
      log.push(value);
    }
    if (act === 'read') return;
    if ($.wv(scope, slot, site + 1)) yield;
    variables[slot] = value;
    return;
  }

  private *withLock(
    one: Instruction & { lock: number; body: Instruction[] },
    log: unknown[],
    thread: number,
    site: number,
  ): Task {
    const lock = this.locks[one.lock] as Lock;
    const taken = yield* this.call(lock.acquire, lock, one.do === 'tryLock' ? [false] : [], site);
    log.push(taken);
    if (!taken) return;
    yield* this.run(one.body, log, thread);
    yield* this.call(lock.release, lock, [], site);
    return;
  }

  private *onSemaphore(act: 'down' | 'tryDown' | 'up', semaphore: Semaphore, log: unknown[], site: number): Task {
    if (act === 'up') return yield* this.call(semaphore.release, semaphore, [], site);
    log.push(yield* this.call(semaphore.acquire, semaphore, act === 'tryDown' ? [false] : [], site));
    return;
  }

  private *onEvent(
    act: 'set' | 'clear' | 'await' | 'awaitBriefly' | 'look',
    event: Event,
    log: unknown[],
    site: number,
  ): Task {
    if (act === 'set' || act === 'clear') return yield* this.call(event[act], event, [], site);
    if (act === 'look') log.push(yield* this.call(event.isSet, event, [], site));
    else log.push(yield* this.call(event.wait, event, act === 'await' ? [] : [1], site));
    return;
  }

  private *onQueue(
    act: 'put' | 'tryPut' | 'get' | 'getBriefly' | 'done' | 'join',
    queue: Queue,
    log: unknown[],
    thread: number,
    site: number,
  ): Task {
    switch (act) {
      case 'put':
        return yield* this.call(queue.put, queue, [thread], site);
      case 'tryPut':
        return yield* this.call(queue.putNowait, queue, [thread], site);
      case 'done':
        return yield* this.call(queue.taskDone, queue, [], site);
      case 'join':
        return yield* this.call(queue.join, queue, [], site);
      default:
        log.push(yield* this.call(queue.get, queue, act === 'get' ? [] : [true, 1], site));
        return;
    }
  }

  private *onBarrier(
    act: 'meet' | 'meetBriefly' | 'abort' | 'reset',
    barrier: Barrier,
    log: unknown[],
    site: number,
  ): Task {
    if (act === 'abort' || act === 'reset') return yield* this.call(barrier[act], barrier, [], site);
    log.push(yield* this.call(barrier.wait, barrier, act === 'meet' ? [] : [1], site));
    return;
  }

  private *onCondition(one: Instruction & { condition: number }, log: unknown[], thread: number, site: number): Task {
    const condition = this.conditions[one.condition] as Condition;
    switch (one.do) {
      case 'hold':
        yield* this.call(condition.acquire, condition, [], site);
        yield* this.run(one.body, log, thread);
        return yield* this.call(condition.release, condition, [], site);
      case 'notify':
      case 'notifyAll':
        return yield* this.call(condition[one.do], condition, [], site);
      case 'waitUntil':
        for (;;) {
          if (this.$.rv(this.scope, one.variable, site)) yield;
          if (this.variables[one.variable] !== 0) return;
          yield* this.call(condition.wait, condition, [], site + 1);
        }
      default:
        log.push(yield* this.call(condition.wait, condition, one.do === 'wait' ? [] : [1], site));
        return;
    }
  }

  private *call(method: AnyFunction, self: unknown, args: unknown[], site: number): Task {
    const twin = this.$.fn(method, self, site, 1);
    if (twin === undefined) throw new Error('a call of the library has no twin');
    return yield* Reflect.apply(twin, self, args);
  }
}
