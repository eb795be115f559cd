/** What processes are started for. A role is known by its name, so that it can be told to another worker. */
import type { Program } from '../../compile/program.ts';
import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import { AssertionError, RuntimeError } from '../../kernel/errors.ts';
import type { Operation } from '../../kernel/operation.ts';
import type { Loaded, Process } from '../../kernel/process.ts';
import { type Birth, transportOf } from '../../os/transport.ts';
import { leavingOf } from './leave.ts';

type Role = (data: unknown) => Task;

const roles = new Map<string, Role>();

/** @param act what a process does in this role; `data` is what its starter gave, a copy */
export function defineRole(name: string, act: Role): void {
  roles.set(name, act);
}

/** True while the modules of a process that is no main process are evaluated. */
const BOOTSTRAPPING = 'bootstrapping';

const NO_GUARD = `An attempt has been made to start a new process before the current process has finished its bootstrapping phase.
A new process evaluates the modules again. Put what starts processes where only the main process comes: if (import.meta.main) { ... }`;

/** The whole life of a started process: the modules first, then what it was started for. */
export function* live(role: string, data: unknown, { instance, runtime }: Loaded): Task {
  const { libraries } = kernelNow().current.process;
  libraries.set(BOOTSTRAPPING, true);
  yield* instance.main();
  libraries.set(BOOTSTRAPPING, false);
  runtime.depth = 0;
  yield* (roles.get(role) as Role)(data);
  return undefined;
}

/** @throws AssertionError, RuntimeError where the process must not start others */
export function demandFree(process: Process): void {
  if (process.libraries.get(BOOTSTRAPPING) === true) throw new RuntimeError(NO_GUARD);
  if (process.daemon) throw new AssertionError('daemonic processes are not allowed to have children');
}

/** A new process in a role; it begins with the operation. */
export function give(birth: Omit<Birth, 'live'>): { process: Process; begin: Operation } {
  const kernel = kernelNow();
  const here = kernel.current.process;
  const { role, data, daemon } = birth;
  const { process, begin } = transportOf(kernel).start({ ...birth, live: (loaded) => live(role, data, loaded) });
  process.isMortal = daemon || here.isMortal || endsProcesses(kernel.options.program);
  leavingOf().children.add(process);
  return { process, begin };
}

const enders = new WeakMap<Program, boolean>();

/** Whether a program may end processes from outside. */
export function endsProcesses(program: Program): boolean {
  let ends = enders.get(program);
  if (ends === undefined) enders.set(program, (ends = program.sites.some(({ name }) => /terminate|kill/.test(name))));
  return ends;
}
