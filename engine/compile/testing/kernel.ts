import type { Program } from '../program.ts';
import type { AnyFunction, Construction, Runtime, Task, Twin } from '../runtime.ts';

/** A kernel for tests: one thread, which gives up the processor never or at every chance. */
export type Mode = 'never' | 'always';

export interface Observed {
  /** What was printed, a line each. */
  lines: string[];
  exports: Record<string, unknown>;
  error: unknown;
  /** What was announced, in order: `r num`, `w account.balance`, `call lock.acquire`. */
  steps: string[];
  /** The identities of the objects and scopes announced, beside `steps`. */
  objects: unknown[];
  /** Values reported by the recorded build. */
  values: { name: string; kind: 'got' | 'put'; value: unknown }[];
  yields: number;
}

export interface KernelOptions {
  mode: Mode;
  library: Record<string, Record<string, unknown>>;
  isMain: boolean;
  global(name: string): unknown;
  /** That of the realm which the program runs in. */
  TypeError: ErrorConstructor;
  /** Steps after which a run is given up. */
  limit: number;
}

export const newObserved = (): Observed => ({
  lines: [],
  exports: {},
  error: undefined,
  steps: [],
  objects: [],
  values: [],
  yields: 0,
});

/** Runs a task to its end. */
export function drive(task: Task, observed: Observed, mode: Mode): unknown {
  let sent: unknown;
  for (;;) {
    const { done, value } = task.next(sent);
    if (done) return value;
    observed.yields++;
    const segment = (value as { segment?: Task } | undefined)?.segment;
    if (segment) sent = drive(segment, observed, mode);
    else {
      if (mode === 'never') throw new Error('the program gave up the processor without being told to');
      sent = undefined;
    }
  }
}

/** A runtime that notes what is announced, and checks what it is told. */
export function testRuntime(program: Program, observed: Observed, options: KernelOptions): Runtime {
  const twins = new WeakMap<object, Twin>();
  const classes = new WeakMap<object, Construction>();
  const nameOf = (site: number) => program.sites[site]?.name ?? `no site ${site}`;
  const always = options.mode === 'always';
  let left = options.limit;
  const step = (kind: string, site: number, object?: unknown): boolean => {
    if (--left < 0) throw new Error('the step limit was reached');
    if (left > options.limit - 100_000) {
      observed.steps.push(`${kind} ${nameOf(site)}`);
      observed.objects.push(object);
    }
    return always;
  };
  const access = (kind: string, object: unknown, key: unknown, site: number): boolean => {
    const isKey = (typeof key !== 'object' || key === null) && typeof key !== 'function';
    // Where there is no object the access throws, before a key is made.
    if (!isKey && object !== undefined && object !== null)
      throw new Error('a hook was given a key that is not a property key');
    return step(kind, site, object);
  };
  const report = <T>(kind: 'got' | 'put', site: number, value: T): T => {
    observed.values.push({ name: nameOf(site), kind, value });
    return value;
  };
  return {
    isMain: options.isMain,
    fuel: always ? 0 : 1e9,
    depth: 0,
    coarse: false,
    turn: () => false,
    r: (object, key, site) => access('r', object, key, site),
    w: (object, key, site) => access('w', object, key, site),
    rv: (scope, _, site) => step('r', site, scope),
    wv: (scope, _, site) => step('w', site, scope),
    ra: (object, site) => step('ra', site, object),
    rn: (object, key, site) => void access('r', object, key, site),
    wn: (object, key, site) => void access('w', object, key, site),
    rvn: (scope, _, site) => void step('r', site, scope),
    wvn: (scope, _, site) => void step('w', site, scope),
    ran: (object, site) => void step('ra', site, object),
    remote: () => false,
    *get() {},
    *text() {},
    *set() {},
    scope: () => ({}),
    o: (value) => value,
    got: (site, value) => report('got', site, value),
    put: (site, value) => report('put', site, value),
    fn(f, _, site) {
      step('call', site, f);
      if (typeof f !== 'function') throw new options.TypeError(`${nameOf(site)} is not a function`);
      return twins.get(f);
    },
    next: (f) => (typeof f === 'function' ? twins.get(f) : undefined),
    use: () => always,
    at: (site) => step('call', site) && false,
    seg: (task) => ({ segment: task }),
    atn: (site) => void step('call', site),
    def<F extends AnyFunction>(twin: Twin, plain: F): F {
      twins.set(plain, twin);
      return plain;
    },
    sync: (task) => drive(task, observed, 'always'),
    defClass: (C, make) => void classes.set(C, make),
    hides: () => {},
    construct(C, args, site, _depth, newTarget) {
      step('call', site, C);
      if (typeof C !== 'function')
        throw new options.TypeError(`${nameOf(site).replace(/^new /, '')} is not a constructor`);
      const twin = isConstructor(C) ? twins.get(C) : undefined;
      const make = classes.get(C) ?? (twin && ordinary(twin));
      return make?.(args, (newTarget ?? C) as AnyFunction);
    },
    loop: (site) => step('loop', site),
    loopn: (site) => void step('loop', site),
    caught: (error) => error,
    thrown: (error) => error,
    lib: (module) => options.library[module] ?? {},
    global: options.global,
  };
}

/** The construction by a plain function, as the kernel has it. */
const ordinary = (twin: Twin): Construction =>
  function* (args, newTarget) {
    // Object's own construction asks `newTarget` for the prototype, and its realm where it has none.
    const self: object = Reflect.construct(Object, [], newTarget);
    const result = yield* Reflect.apply(twin, self, args as never[]);
    return Object(result) === result ? result : self;
  };

function isConstructor(value: unknown): boolean {
  try {
    Reflect.construct(Object, [], value as AnyFunction);
    return true;
  } catch {
    return false;
  }
}
