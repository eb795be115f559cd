/** What compiled code calls `$`: hooks of one process, in terms of the kernel. */
import type { Program } from '../compile/program.ts';
import type { AnyFunction, Construction, Runtime, Task, Twin } from '../compile/runtime.ts';
import { type Answers, answersOf } from './builtins/answers.ts';
import { callbackTwin } from './builtins/callbacks.ts';
import { collected, collects } from './builtins/iterators.ts';
import { bytesOf, MOST_BYTES, refuseAbove, stepsFor, whenTooLarge } from './builtins/sizes.ts';
import { builtinTouch } from './builtins/touch.ts';
import { Callees } from './callees.ts';
import { betweenPoints, coarseCall, coarsePoint } from './coarse-switching.ts';
import { constructing } from './construction.ts';
import { Defect, ExecutionOver, MemoryError, RecursionError, RuntimeError } from './errors.ts';
import { Shadow, setConstruction, setHidden, setShadow, setTwin, shadowOf, twinOf } from './identity.ts';
import type { Kernel } from './kernel.ts';
import { Location } from './location.ts';
import { type Mode, READ, WRITE } from './operation.ts';
import { pollAt } from './poll.ts';
import { Segment } from './segment.ts';
import { sharedBufferOf } from './shared-buffer.ts';

whenTooLarge((message) => new MemoryError(message));

/** Calls nested in one generator chain before a new segment is begun: resuming costs time in the depth of the chain. */
const SEGMENT_DEPTH = 48;

/**
 * Calls nested in functions that can be suspended, of which the engine itself would hold any number: about twice
 * as many as it allows in plain ones.
 */
const MOST_DEPTH = 20_000;

/** The activation of a block or function whose variables are shared: their locations by slot. */
class Scope {
  readonly id: number;
  readonly slots: Location[] = [];
  constructor(id: number) {
    this.id = id;
  }
  slot(n: number): Location {
    return this.slots[n] ?? (this.slots[n] = new Location(this.id, n, null));
  }
}

/** Objects some of whose properties are operations of their own: a manager's Namespace. */
export interface RemoteObjects {
  has(object: unknown): boolean;
  get(object: object, key: PropertyKey): Task;
  set(object: object, key: PropertyKey, value: unknown): Task;
  text(object: object): Task;
}

export interface RuntimeOptions {
  kernel: Kernel;
  program: Program;
  isMain: boolean;
  /** Namespaces of the library modules. */
  modules: Record<string, Record<string, unknown>>;
  globals: Record<string, unknown>;
  remoteObjects: RemoteObjects;
}

/** Loop turns of the fast build between two looks at the scheduler. */
const FUEL = 20_000;

export class ProcessRuntime implements Runtime {
  readonly isMain: boolean;
  fuel = FUEL;
  depth = 0;
  private readonly kernel: Kernel;
  private readonly traced: boolean;
  readonly coarse: boolean;
  private readonly idle: Uint8Array;
  private readonly answers: Answers;
  private readonly callees: Callees;
  private readonly modules: Record<string, Record<string, unknown>>;
  private readonly globals: Record<string, unknown>;
  private readonly remoteObjects: RemoteObjects;

  constructor(options: RuntimeOptions) {
    this.kernel = options.kernel;
    this.isMain = options.isMain;
    this.traced = options.program.build !== 'fast';
    this.coarse = this.traced && options.kernel.options.switchRule === 'calls-and-loops';
    this.idle = idleSites(options.program);
    this.answers = answersOf(options.program);
    this.callees = Callees.of(options.program);
    this.modules = options.modules;
    this.globals = options.globals;
    this.remoteObjects = options.remoteObjects;
  }

  // ---- memory ----

  r(object: unknown, key: unknown, site: number): boolean {
    return isObject(object) ? this.property(object, key, READ, site) : this.reach(site);
  }
  w(object: unknown, key: unknown, site: number): boolean {
    return isObject(object) ? this.property(object, key, WRITE, site) : this.reach(site);
  }
  rv(scope: object, slot: number, site: number): boolean {
    if (this.kernel.memory.unwatched) return this.kernel.memory.pass(site);
    return this.kernel.memory.touch((scope as Scope).slot(slot), READ, site, false);
  }
  wv(scope: object, slot: number, site: number): boolean {
    if (this.kernel.memory.unwatched) return this.kernel.memory.pass(site);
    return this.kernel.memory.touch((scope as Scope).slot(slot), WRITE, site, false);
  }
  ra(object: unknown, site: number): boolean {
    return isObject(object) && this.kernel.memory.touch(this.shadow(object).all(), READ, site, false);
  }
  rn(object: unknown, key: unknown, site: number): void {
    this.kernel.unswitchable++;
    this.r(object, key, site);
    this.kernel.unswitchable--;
  }
  wn(object: unknown, key: unknown, site: number): void {
    this.kernel.unswitchable++;
    this.w(object, key, site);
    this.kernel.unswitchable--;
  }
  rvn(scope: object, slot: number, site: number): void {
    this.kernel.unswitchable++;
    this.rv(scope, slot, site);
    this.kernel.unswitchable--;
  }
  wvn(scope: object, slot: number, site: number): void {
    this.kernel.unswitchable++;
    this.wv(scope, slot, site);
    this.kernel.unswitchable--;
  }
  ran(object: unknown, site: number): void {
    this.kernel.unswitchable++;
    this.ra(object, site);
    this.kernel.unswitchable--;
  }

  /** Nothing visible, but if it throws (a property of undefined) this is where. */
  private reach(site: number): boolean {
    this.kernel.current.site = site;
    return false;
  }

  private property(object: object, key: unknown, mode: Mode, site: number): boolean {
    const { kernel } = this;
    const shadow = this.shadow(object);
    if (shadow.opaque) return false;
    if (kernel.memory.unwatched) return kernel.memory.pass(site);
    const shared = Array.isArray(object) ? null : sharedBufferOf(object);
    if (shared !== null && typeof key === 'number') {
      const byte = (object as Int8Array).byteOffset + key * (object as Int8Array).BYTES_PER_ELEMENT;
      return kernel.memory.touch(shared.cell(this.shadow(shared).id, byte, `[${key}]`).location, mode, site, false);
    }
    // How many elements a container holds is a question to the container, answered in one step.
    if (mode === READ && (key === 'length' || key === 'size') && isContainer(object)) {
      if (!kernel.solo && this.answers.concerns(site)) this.answers.noteSize(kernel.current, object, site);
      return kernel.memory.touch(shadow.all(), READ, site, true);
    }
    // Writing past the end of an array, or its length, changes its elements as a whole.
    if (
      mode === WRITE &&
      Array.isArray(object) &&
      (key === 'length' || (typeof key === 'number' && key >= object.length))
    ) {
      return kernel.memory.touch(shadow.all(), WRITE, site, false);
    }
    return kernel.memory.touch(shadow.part(key), mode, site, false);
  }

  private shadow(object: object): Shadow {
    return shadowOf(object) ?? setShadow(object, new Shadow(this.kernel.newId()));
  }

  remote(object: unknown): boolean {
    return this.remoteObjects.has(object);
  }
  get(object: unknown, key: unknown): Task {
    this.stay();
    return this.remoteObjects.get(object as object, key as PropertyKey);
  }
  set(object: unknown, key: unknown, value: unknown): Task {
    this.stay();
    return this.remoteObjects.set(object as object, key as PropertyKey, value);
  }

  text(object: unknown): Task {
    this.stay();
    return this.remoteObjects.text(object as object);
  }

  /** An operation that stands for reading or writing a property stands where that does. */
  private stay(): void {
    this.kernel.site = this.kernel.current.site;
  }

  scope(): object {
    return new Scope(this.kernel.newId());
  }
  o<T>(value: T): T {
    if (isObject(value)) this.shadow(value);
    return value;
  }
  got<T>(site: number, value: T): T {
    this.kernel.options.recorder?.value(this.kernel, site, value);
    return value;
  }
  put<T>(site: number, value: T): T {
    this.kernel.options.recorder?.value(this.kernel, site, value);
    return value;
  }

  // ---- calls ----

  fn(f: unknown, self: unknown, site: number, depth: number): Twin | undefined {
    const { kernel } = this;
    this.enter(site, depth);
    const known = this.callees.at(site, f as AnyFunction);
    if (known !== null && !this.coarse && depth % SEGMENT_DEPTH !== SEGMENT_DEPTH - 1) {
      return known.prompt ?? this.method(known.f, known.mode, self, site);
    }
    if (typeof f !== 'function') throw new TypeError(`${this.siteName(site)} is not a function`);
    const twin = twinOf(f) ?? (kernel.unswitchable === 0 ? callbackTwin(f as AnyFunction) : undefined);
    if (this.coarse && kernel.unswitchable === 0 && !kernel.solo) {
      return coarseCall(kernel, f as AnyFunction, twin, () => this.touchContainer(f as AnyFunction, self, site));
    }
    if (twin === undefined) {
      return this.method(f as AnyFunction, builtinTouch(f as AnyFunction), self, site);
    }
    return depth % SEGMENT_DEPTH === SEGMENT_DEPTH - 1 ? onSegment(twin) : twin;
  }

  next(f: unknown, _self: unknown, site: number, depth: number): Twin | undefined {
    const twin = typeof f === 'function' ? twinOf(f) : undefined;
    if (twin === undefined) return undefined;
    this.enter(site, depth);
    if (this.coarse && this.kernel.unswitchable === 0 && !this.kernel.solo) {
      return coarseCall(this.kernel, f as AnyFunction, twin, () => {});
    }
    return depth % SEGMENT_DEPTH === SEGMENT_DEPTH - 1 ? onSegment(twin) : twin;
  }

  use(object: object): boolean {
    const { kernel } = this;
    return this.traced && kernel.memory.touch(this.shadow(object).all(), WRITE, kernel.current.site, true);
  }

  /** Before a built-in is called that calls nobody back: a container method where it has a mode. */
  private method(f: AnyFunction, mode: Mode | undefined, self: unknown, site: number): Twin | undefined {
    const { kernel } = this;
    const more = stepsFor(f, self);
    if (more > 0) kernel.spend(more);
    if (mode === undefined || !this.traced || !isObject(self)) return undefined;
    if (!kernel.solo && this.answers.concerns(site)) return this.answers.call(kernel, f, mode, site);
    const shadow = this.shadow(self);
    if (kernel.memory.unwatched) return kernel.memory.pass(site) ? afterYield(f) : undefined;
    return kernel.memory.touch(shadow.all(), mode, site, true) ? afterYield(f) : undefined;
  }

  private touchContainer(f: AnyFunction, self: unknown, site: number): void {
    const mode = builtinTouch(f);
    if (mode !== undefined && isObject(self)) this.kernel.memory.touch(this.shadow(self).all(), mode, site, true);
  }

  at(site: number, depth: number): boolean {
    this.enter(site, depth);
    if (this.coarse && this.kernel.unswitchable === 0 && !this.kernel.solo) return true;
    return depth % SEGMENT_DEPTH === SEGMENT_DEPTH - 1;
  }

  private enter(site: number, depth: number): void {
    const { kernel } = this;
    const t = kernel.current;
    t.frames[depth] = site;
    t.depth = depth + 1;
    t.site = site;
    kernel.site = site;
    this.depth = depth + 1;
    if (depth >= MOST_DEPTH) throw tooDeep();
  }

  seg(task: Task): unknown {
    const coarse = this.coarse && this.kernel.unswitchable === 0 && !this.kernel.solo;
    return new Segment(coarse ? betweenPoints(this.kernel, task) : task);
  }

  atn(site: number): void {
    const { kernel } = this;
    kernel.site = site;
    kernel.current.site = site;
  }

  turn(site: number): boolean {
    this.atn(site);
    return this.kernel.unswitchable === 0 && !this.kernel.solo && coarsePoint(this.kernel);
  }

  def<F extends AnyFunction>(twin: Twin, plain: F): F {
    return setTwin(plain, twin);
  }

  sync(task: Task): unknown {
    const { kernel } = this;
    const { depth } = this;
    if (kernel.unswitchable === 0) kernel.entered = kernel.site;
    kernel.unswitchable++;
    try {
      const turn = task.next();
      if (turn.done) return turn.value;
      if (turn.value instanceof Segment) throw new RecursionError('called too deep in code that cannot be suspended');
      throw new ExecutionOver(kernel.over ?? 'ended');
    } finally {
      kernel.unswitchable--;
      this.depth = depth;
    }
  }

  defClass(C: AnyFunction, make: Construction): void {
    setConstruction(C, make);
  }

  hides(C: AnyFunction, names: string): void {
    setHidden(C, names);
  }

  construct(C: unknown, args: unknown[], site: number, depth: number, newTarget: unknown = C): Task | undefined {
    this.enter(site, depth);
    if (typeof C !== 'function')
      throw new TypeError(`${this.siteName(site).replace(/^new /, '')} is not a constructor`);
    const task = constructing(C as AnyFunction, args, newTarget as AnyFunction);
    if (task === undefined) {
      refuseAbove(MOST_BYTES, bytesOf(C, args), 'a buffer', this.siteName(site));
      return collects(C, args) ? collected(C as AnyFunction, args, newTarget as AnyFunction) : undefined;
    }
    if (this.coarse && this.kernel.unswitchable === 0 && !this.kernel.solo) return betweenPoints(this.kernel, task);
    return depth % SEGMENT_DEPTH === SEGMENT_DEPTH - 1 ? inSegment(task) : task;
  }

  private siteName(site: number): string {
    return this.kernel.options.program.sites[site]?.name ?? 'this value';
  }

  // ---- loops ----

  loop(site: number, depth: number): boolean {
    const { kernel } = this;
    if (!this.traced) {
      this.fuel = FUEL;
      return kernel.timeSlice(site);
    }
    if (++kernel.spent > kernel.options.maxSteps) {
      kernel.stop('budget');
      return kernel.unswitchable === 0;
    }
    if (this.coarse && kernel.unswitchable === 0 && !kernel.solo && this.idle[site] !== 1) return coarsePoint(kernel);
    if (this.idle[site] !== 1 || kernel.unswitchable > 0) return false;
    const poll = pollAt(kernel, kernel.current, site, depth);
    if (kernel.over !== null) return true;
    if (poll === null) return this.coarse && !kernel.solo && coarsePoint(kernel);
    kernel.site = site;
    return kernel.announce(poll);
  }

  loopn(site: number): void {
    const { kernel } = this;
    kernel.site = site;
    if (++kernel.spent > kernel.options.maxSteps) {
      kernel.stop('budget');
      throw new ExecutionOver('budget');
    }
  }

  // ---- exceptions and names ----

  thrown<T>(error: T, site: number): T {
    const t = this.kernel.current;
    // Thrown again, it still comes from where it came first.
    if (t.thrown === null || t.thrown.error !== error) t.thrown = { error, site };
    return error;
  }

  caught(error: unknown): unknown {
    if (error instanceof ExecutionOver || error instanceof Defect) throw error;
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      return tooDeep();
    }
    return error;
  }

  lib(module: string): Record<string, unknown> {
    const namespace = this.modules[module];
    if (namespace === undefined) throw new RuntimeError(`there is no module '${module}'`);
    return namespace;
  }

  global(name: string): unknown {
    return this.globals[name];
  }
}

const tooDeep = (): Error =>
  new RecursionError('maximum recursion depth exceeded. Look for a function that calls itself without an end');

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function isContainer(object: object): boolean {
  return Array.isArray(object) || object instanceof Map || object instanceof Set;
}

/** A call of a built-in that waits for its turn first. */
function afterYield(f: AnyFunction): Twin {
  return function* (this: unknown, ...args: unknown[]): Task {
    yield;
    return Reflect.apply(f, this, args);
  } as Twin;
}

function* inSegment(task: Task): Task {
  return yield new Segment(task);
}

/** A call on a stack segment of its own. */
function onSegment(twin: Twin): Twin {
  return function* (this: unknown, ...args: never[]): Task {
    return yield new Segment(twin.apply(this, args));
  } as Twin;
}

const idleCache = new WeakMap<Program, Uint8Array>();

function idleSites(program: Program): Uint8Array {
  let idle = idleCache.get(program);
  if (idle === undefined) {
    idle = Uint8Array.from(program.sites, (site) => (site.idle ? 1 : 0));
    idleCache.set(program, idle);
  }
  return idle;
}
