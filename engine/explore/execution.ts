/** One execution: a kernel with the program loaded, driven to its end, and how it ended. */
import type { Program } from '../compile/program.ts';
import type { Instance, Runtime } from '../compile/runtime.ts';

export { errorParts, errorText } from '../library/error-text.ts';

import { setKernel } from '../kernel/current.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { ClockKind, KernelOptions } from '../kernel/kernel-options.ts';
import type { Recorder } from '../kernel/recorder.ts';
import { ProcessRuntime } from '../kernel/runtime.ts';
import type { Strategy } from '../kernel/strategy.ts';
import { isBackground } from '../kernel/thread.ts';
import { ThreadIndex } from '../kernel/thread-index.ts';
import { globals, modules } from '../library/index.ts';
import { leave } from '../library/multiprocessing/leave.ts';
import { remoteObjects } from '../library/remote.ts';
import { uncaught } from '../library/threading/excepthook.ts';
import type { ExecutionStatus, Json, OutputLine, SwitchRule } from './report.ts';
import { toJson } from './value.ts';
import { cycleOf } from './waits.ts';

/** What `Program.code` evaluates to. */
export type Factory = (runtime: Runtime) => Instance;

export interface ExecutionOptions {
  program: Program;
  factory: Factory;
  strategy: Strategy;
  clock: ClockKind;
  everywhere: boolean;
  racy: Uint8Array;
  maxSteps: number;
  seed: number;
  printsMatter: boolean;
  parameters: Record<string, Json>;
  switch?: SwitchRule | undefined;
  waiters?: 'fifo' | 'any' | undefined;
  gil?: boolean | undefined;
  cores?: number | undefined;
  index?: ThreadIndex;
  recorder?: Recorder | null;
  realNow?: (() => number) | undefined;
  onPrint?: (line: OutputLine) => void;
  onWrite?: KernelOptions['onWrite'];
  birth?: KernelOptions['birth'];
  life?: KernelOptions['life'];
  sharedMemory?: KernelOptions['sharedMemory'];
  /** Called with the kernel before the program is loaded. */
  prepare?: (kernel: Kernel) => void;
}

export const DEFAULT_MAX_STEPS = 100_000;
/** Processor cores of the machine that programs run on, where nobody says. */
const DEFAULT_CORES = 4;

/** A kernel ready to be driven: every thread has announced its first operation. */
export function begin(options: ExecutionOptions): Kernel {
  const { parameters } = options;
  const kernel = new Kernel({
    ...options,
    switchRule: options.switch ?? 'any',
    waiters: options.waiters ?? 'fifo',
    gil: options.gil ?? true,
    cores: options.cores ?? DEFAULT_CORES,
    index: options.index ?? new ThreadIndex(),
    recorder: options.recorder ?? null,
  });
  setKernel(kernel);
  options.prepare?.(kernel);
  kernel.uncaught = (thread, error) => uncaught(kernel, thread, error);
  kernel.leaving = (process) => leave(kernel, process);
  kernel.boot((k, process) => {
    const runtime = new ProcessRuntime({
      kernel: k,
      program: options.program,
      isMain: process.number === 0,
      modules: modulesWith(parameters),
      globals,
      remoteObjects,
    });
    return { runtime, instance: options.factory(runtime) };
  });
  return kernel;
}

/** Drives an execution to its end in one go. */
export function execute(options: ExecutionOptions): Kernel {
  const kernel = begin(options);
  kernel.drive();
  return kernel;
}

/** How an execution that is over ended. */
export function statusOf(kernel: Kernel): ExecutionStatus {
  if (kernel.over === 'livelock') return 'stuck';
  if (kernel.over === 'budget') return 'budget';
  if (kernel.living.some((t) => !isBackground(t))) return cycleOf(kernel) === null ? 'stuck' : 'deadlock';
  return kernel.threads.some((t) => t.error !== null) ? 'exception' : 'finished';
}

/** The main module's exported values as they are now, functions left out. */
export function exportsOf(kernel: Kernel): Record<string, Json> {
  const values = (kernel.processes[0] as { loaded: { instance: Instance } }).loaded.instance.exports();
  const json: Record<string, Json> = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (typeof value !== 'function') json[name] = toJson(value);
  }
  return json;
}

const WITHOUT_PARAMETERS = { ...modules, exercise: {} };

function modulesWith(parameters: Record<string, Json>): typeof WITHOUT_PARAMETERS {
  for (const _ in parameters) return { ...modules, exercise: copy(parameters) };
  return WITHOUT_PARAMETERS;
}

/** Each execution has parameters of its own: objects that two shared would bring their identities along. */
function copy<T extends Json | Record<string, Json>>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item)])) as T;
}
