import { runInThisContext } from 'node:vm';
import { type CompileOptions, compile, type LibraryNames } from '../compile.ts';
import { strip } from '../esbuild-node.ts';
import type { Program, Sources } from '../program.ts';
import type { Instance, Runtime } from '../runtime.ts';
import { drive, type KernelOptions, newObserved, type Observed, testRuntime } from './kernel.ts';
import { printer } from './show.ts';

export const testLibrary: LibraryNames = {
  threading: ['Thread', 'Lock', 'RLock', 'currentThread'],
  time: ['sleep', 'time'],
  random: ['random'],
  multiprocessing: ['Process', 'Manager'],
};

/** Compiles sources for a test, the first file being the main one; throws when anything is wrong with them. */
export async function compiled(sources: string | Sources, options: Partial<CompileOptions> = {}): Promise<Program> {
  const files = typeof sources === 'string' ? { 'main.ts': sources } : sources;
  const main = Object.keys(files)[0] as string;
  const result = await compile(files, main, { build: 'traced', strip, library: testLibrary, ...options });
  if (!result.ok) throw new Error(`does not compile: ${JSON.stringify(result.diagnostics)}`);
  return result.program;
}

/** Runs a compiled program to its end on the kernel for tests. */
export function run(program: Program, options: Partial<KernelOptions> = {}): Observed {
  const observed = newObserved();
  const mode = options.mode ?? 'never';
  const runtime = testRuntime(program, observed, {
    mode,
    library: {},
    isMain: true,
    global: (name) => (name === 'console' ? printer(observed.lines) : Reflect.get(globalThis, name)),
    TypeError,
    limit: 1e7,
    ...options,
  });
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
