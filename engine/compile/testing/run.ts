import { runInThisContext } from 'node:vm';
import { type CompileOptions, compile, type LibraryNames } from '../compile.ts';
import { strip } from '../esbuild-node.ts';
import type { Build, Program, Sources } from '../program.ts';
import type { AnyFunction, Instance, Runtime, Task, Twin } from '../runtime.ts';

/** A kernel for tests: one thread, which gives up the processor never or at every chance. */
export type Mode = 'never' | 'always';

export interface Observed {
  /** What was printed, a line each. */
  lines: string[];
  exports: Record<string, unknown>;
  error: unknown;
  /** What was announced, in order: `r num`, `w account.balance`, `call lock.acquire`. */
  steps: string[];
  /** Values reported by the recorded build. */
  values: { name: string; kind: 'got' | 'put'; value: unknown }[];
  yields: number;
}

export interface RunOptions {
  mode?: Mode;
  library?: Record<string, Record<string, unknown>>;
  isMain?: boolean;
}

const text = (values: unknown[]): string => values.map((value) => show(value)).join(' ');

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && !(value instanceof Error)) {
    try {
      return (
        JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner)) ?? 'undefined'
      );
    } catch {
      return Object.prototype.toString.call(value);
    }
  }
  return String(value);
}

export const printer = (lines: string[]) => ({
  log: (...values: unknown[]) => {
    lines.push(text(values));
  },
});

/** Runs a compiled program to its end. */
export function run(program: Program, { mode = 'never', library = {}, isMain = true }: RunOptions = {}): Observed {
  const observed: Observed = { lines: [], exports: {}, error: undefined, steps: [], values: [], yields: 0 };
  const runtime = testRuntime(program, observed, mode, library, isMain);
  const instance = evaluate(program)(runtime);
  try {
    drive(instance.main(), observed, mode);
  } catch (error) {
    observed.error = error;
  }
  observed.exports = instance.exports();
  return observed;
}

export const evaluate = (program: Program): ((runtime: Runtime) => Instance) =>
  runInThisContext(program.code) as (runtime: Runtime) => Instance;

function drive(task: Task, observed: Observed, mode: Mode): unknown {
  let sent: unknown;
  for (;;) {
    const { done, value } = task.next(sent);
    if (done) return value;
    observed.yields++;
    const segment = value as { segment?: Task } | undefined;
    if (segment?.segment) sent = drive(segment.segment, observed, mode);
    else {
      if (mode === 'never') throw new Error('the program gave up the processor without being told to');
      sent = undefined;
    }
  }
}

function testRuntime(
  program: Program,
  observed: Observed,
  mode: Mode,
  library: Record<string, Record<string, unknown>>,
  isMain: boolean,
): Runtime {
  const twins = new WeakMap<object, Twin>();
  const { sites } = program;
  const always = mode === 'always';
  const step = (kind: string, site: number) => {
    observed.steps.push(`${kind} ${sites[site]?.name}`);
    return always;
  };
  const check = (key: unknown) => {
    if (typeof key === 'object' && key !== null) throw new Error('a hook was given a key that is not a property key');
  };
  let depth = 0;
  return {
    isMain,
    fuel: always ? 0 : 1e9,
    r: (_, key, site) => {
      check(key);
      return step('r', site);
    },
    w: (_, key, site) => {
      check(key);
      return step('w', site);
    },
    rv: (_, __, site) => step('r', site),
    wv: (_, __, site) => step('w', site),
    ra: (_, site) => step('ra', site),
    rn: (_, key, site) => {
      check(key);
      step('r', site);
    },
    wn: (_, key, site) => {
      check(key);
      step('w', site);
    },
    rvn: (_, __, site) => void step('r', site),
    wvn: (_, __, site) => void step('w', site),
    ran: (_, site) => void step('ra', site),
    remote: () => false,
    *get() {},
    *set() {},
    scope: () => ({}),
    o: (value) => value,
    got: (site, value) => {
      observed.values.push({ name: sites[site]?.name ?? '', kind: 'got', value });
      return value;
    },
    put: (site, value) => {
      observed.values.push({ name: sites[site]?.name ?? '', kind: 'put', value });
      return value;
    },
    fn(f, _, site) {
      observed.steps.push(`call ${sites[site]?.name}`);
      if (typeof f !== 'function') throw new TypeError(`${sites[site]?.name} is not a function`);
      return twins.get(f);
    },
    at: (site) => {
      observed.steps.push(`call ${sites[site]?.name}`);
      return false;
    },
    seg: (task) => ({ segment: task }),
    atn: (site) => void observed.steps.push(`call ${sites[site]?.name}`),
    get depth() {
      return depth;
    },
    set depth(value: number) {
      depth = value;
    },
    def<F extends AnyFunction>(twin: Twin, plain: F): F {
      twins.set(plain, twin);
      return plain;
    },
    sync: (task) => drive(task, observed, 'always'),
    construct: (_, __, site) => {
      observed.steps.push(`call ${sites[site]?.name}`);
      return undefined;
    },
    loop: (site) => step('loop', site),
    loopn: (site) => void step('loop', site),
    caught: (error) => error,
    lib: (module) => library[module] ?? {},
    global: (name) => (name === 'console' ? printer(observed.lines) : (globalThis as Record<string, unknown>)[name]),
  };
}

export const testLibrary: LibraryNames = {
  threading: ['Thread', 'Lock', 'RLock', 'currentThread'],
  time: ['sleep', 'time'],
  random: ['random'],
  multiprocessing: ['Process', 'Manager'],
};

type Options = Partial<CompileOptions> & { build?: Build };

/** Compiles sources (one file is `main.ts`) for a test; throws when there is anything wrong with them. */
export async function compiled(sources: string | Sources, options: Options = {}): Promise<Program> {
  const files = typeof sources === 'string' ? { 'main.ts': sources } : sources;
  const main = Object.keys(files)[0] as string;
  const result = await compile(files, main, { build: 'traced', strip, library: testLibrary, ...options });
  if (!result.ok) throw new Error(`does not compile: ${JSON.stringify(result.diagnostics)}`);
  return result.program;
}
