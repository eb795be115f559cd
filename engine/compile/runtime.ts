/**
 * The contract between compiled code and the kernel. Compiled code is a function of one argument, `$`,
 * of type `Runtime`; the kernel makes a fresh one for each process of each execution.
 *
 * How a thread is suspended. Every function that may switch is compiled twice: a *twin*, which is a
 * generator function, and a *plain* function of the same name, length and identity, which learner code
 * and built-ins see. `$.def` ties them together. Compiled code calls twins with `yield*`; whoever calls
 * the plain one (a built-in, a getter) runs the twin to its end without switching (`$.sync`).
 *
 * A hook announces an operation *before* it is carried out and returns true where the thread must give up
 * the processor first: `$.r(o, 'x', 7) && (yield), o.x`. When the generator is resumed, the operation has
 * been committed and is carried out at once.
 */

/** A generator that belongs to a thread. What it yields is for the kernel alone. */
export type Task = Generator<unknown, unknown, unknown>;
export type Twin = (this: unknown, ...args: never[]) => Task;
// biome-ignore lint/suspicious/noExplicitAny: the learner's functions are of every type
export type AnyFunction = (...args: any[]) => unknown;

/** The task that constructs an instance of a class: `new.target` may be a class derived from it. */
export type Construction = (args: ArrayLike<unknown>, newTarget: AnyFunction) => Task;

/** One process's copy of the program. */
export interface Instance {
  /** Evaluates the modules in order, the main module last. The main thread's code. */
  main(): Task;
  /** The main module's exports as they stand now; a name still uninitialised is left out. */
  exports(): Record<string, unknown>;
  /** A function at the top level of a module, by `file` and name: the target of a spawned process. */
  lookup(file: string, name: string): unknown;
}

export interface Runtime {
  /** The value of `import.meta.main` in the main module. */
  readonly isMain: boolean;
  /** Loop iterations left before `loop` must be called. Fast build only; the kernel refills it. */
  fuel: number;

  // ---- memory, in code that can be suspended: true = `yield` before going on ----
  /** Before `object[key]` is read. `object` may be any value, `key` a property key or `'#name'`. */
  r(object: unknown, key: unknown, site: number): boolean;
  /** Before `object[key] = …` or `delete object[key]`. */
  w(object: unknown, key: unknown, site: number): boolean;
  /** Before variable number `slot` of an activation is read. */
  rv(scope: object, slot: number, site: number): boolean;
  wv(scope: object, slot: number, site: number): boolean;
  /** Before something reads all of an object: `{...o}`, `[...a]`, `for…of`, `for…in`, destructuring with a rest. */
  ra(object: unknown, site: number): boolean;

  // ---- the same in code that cannot (getters, constructors, plain functions) ----
  rn(object: unknown, key: unknown, site: number): void;
  wn(object: unknown, key: unknown, site: number): void;
  rvn(scope: object, slot: number, site: number): void;
  wvn(scope: object, slot: number, site: number): void;
  ran(object: unknown, site: number): void;

  /** `object[key]` for values that may be remote (a manager's Namespace): called after `r`, when `remote(object)`. */
  remote(object: unknown): boolean;
  get(object: unknown, key: unknown): Task;
  set(object: unknown, key: unknown, value: unknown): Task;
  /** The text that stands for a remote object in a template. */
  text(object: unknown): Task;

  /** A new activation: the identity of the shared variables declared in one run of a block or function. */
  scope(): object;
  /** Gives a value just created its identity (objects and functions; anything else passes), and returns it. */
  o<T>(value: T): T;

  // ---- values, recorded build only: of the operation at `site`, just carried out; return the value ----
  got<T>(site: number, value: T): T;
  put<T>(site: number, value: T): T;

  // ---- calls ----
  /**
   * Before a call of an unknown function from code that can be suspended. Returns the twin to `yield*`
   * (`($f = $.fn(f, self, site, $d)) ? yield* $f.call(self, ...args) : $call(f, self, ...args)`), or
   * undefined where `f` is to be called as it is. Twins of built-ins that touch a container or call back
   * (`push`, `map`, `sort`, …) and of the library come through here too. `depth` is the caller's `$d`.
   * Throws a TypeError, `<name of the site> is not a function`, if `f` cannot be called: compiled code
   * holds callees in variables of its own, so the engine's message would name those.
   */
  fn(f: unknown, self: unknown, site: number, depth: number): Twin | undefined;
  /**
   * The same for a method of the iteration protocol (`[Symbol.iterator]`, `next`, `return`, `throw`) that the
   * language calls: no operation by itself, and undefined for whatever has no twin.
   */
  next(f: unknown, self: unknown, site: number, depth: number): Twin | undefined;
  /** Before one indivisible step of an object's own, such as a generator's to its next `yield`. */
  use(object: object): boolean;
  /** Before a call of a known twin. True = too deep to nest: `yield $.seg(twin.call(…))` in place of `yield*`. */
  at(site: number, depth: number): boolean;
  /** Asks the kernel to run a task on a stack segment of its own; the `yield` returns its result. */
  seg(task: Task): unknown;
  /** Before a call from code that cannot be suspended: for stacks and positions only. */
  atn(site: number): void;
  /** True = threads switch at calls and loops only, at those of plain functions too: see `turn`. */
  readonly coarse: boolean;
  /** Before and after the call of a plain function, where `coarse`: true = `yield`. Nothing visible happens there. */
  turn(site: number): boolean;
  /** The depth of the function being entered: `const $d = $.depth`, first in every twin. */
  depth: number;
  /** Ties a twin to its plain function, and returns the plain function. */
  def<F extends AnyFunction>(twin: Twin, plain: F): F;
  /** Runs a task to its end without switching. A blocking operation inside is a RuntimeError that says so. */
  sync(task: Task): unknown;
  /**
   * Before `new C(...)` in code that can be suspended (`fn` is not asked: it could not tell a call from a
   * construction). Returns the task that constructs, or undefined = use `new`. `newTarget` is `C` if it is not given. Throws a TypeError,
   * `<name of the site, without new> is not a constructor`, if `C` is none.
   */
  construct(C: unknown, args: unknown[], site: number, depth: number, newTarget?: unknown): Task | undefined;
  /** Says how a class of the learner's is constructed where the thread can be suspended: see `construct`. */
  defClass(C: AnyFunction, make: Construction): void;
  /** Says of a derived class of the learner's that its objects have these private members: `#a, #b`. */
  hides(C: AnyFunction, names: string): void;

  // ---- loops ----
  /** At a back-edge: true = `yield`. `depth` is `$d`. (Fast build: only when `--$.fuel < 0`.) */
  loop(site: number, depth: number): boolean;
  /** At a back-edge in code that cannot be suspended; throws when the step budget is spent. */
  loopn(site: number): void;

  // ---- exceptions ----
  /** First in every `catch`: the error to bind. Rethrows what is the kernel's own. */
  caught(error: unknown): unknown;
  /** `throw error` at `site`: what is thrown. */
  thrown<T>(error: T, site: number): T;

  // ---- names ----
  /** The namespace of a library module: `threading`, `time`, … */
  lib(module: string): Record<string, unknown>;
  /** A virtualised global: `console`. */
  global(name: string): unknown;
}
