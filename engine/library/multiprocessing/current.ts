/** The processes that a program can see without having started them itself, and those it has started. */
import { kernelNow } from '../../kernel/current.ts';
import { transportOf } from '../../os/transport.ts';
import { perform, step, suspendable } from '../call.ts';
import { kept } from './call.ts';
import { childObjects, Process, revive, runningOf } from './process.ts';

/**
 * The process that runs the calling code.
 *
 * @python multiprocessing.current_process
 */
export function currentProcess(): Process {
  const kernel = kernelNow();
  const { process } = kernel.current;
  const maker = process.parent ?? process;
  return kept(kernel, 'process object', () =>
    revive(Process, { name: process.name, running: process, maker }, null, []),
  );
}

/**
 * The process that started this one; null in the main process.
 *
 * @python multiprocessing.parent_process
 */
export function parentProcess(): Process | null {
  const kernel = kernelNow();
  const here = kernel.current.process;
  const { parent } = here;
  if (parent === null) return null;
  return kept(kernel, 'parent process object', () =>
    revive(Process, { name: parent.name, running: parent, maker: here }, null, []),
  );
}

/**
 * The living processes that this one has started.
 *
 * @python multiprocessing.active_children
 */
export const activeChildren: () => Process[] = suspendable(function activeChildren(): Process[] {
  return perform(living());
});

function* living(): Generator<unknown, Process[]> {
  const found: Process[] = [];
  for (const child of childObjects(kernelNow())) {
    const running = runningOf(child);
    if (running === null) continue;
    const look = transportOf(kernelNow()).look(running, 'process.isAlive', (code) => code === null);
    if (yield* step<boolean>(look)) found.push(child);
  }
  return found;
}

/**
 * How many processor cores there are.
 *
 * @python multiprocessing.cpu_count
 */
export function cpuCount(): number {
  return kernelNow().options.cores;
}
