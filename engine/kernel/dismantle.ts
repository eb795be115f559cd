import type { Kernel } from './kernel.ts';
import type { Process } from './process.ts';
import type { VirtualThread } from './thread.ts';

/**
 * Takes an execution apart that nobody will look at any more.
 *
 * Every function of the learner's is made anew for each execution, and where one is a generator function the
 * engine keeps a description of its objects among what lives long, which leads back to the function, its
 * variables, and through them to all of the kernel. The memory of an execution would be kept until all memory is
 * looked through, and be moved about until then; a third of the time of a search went into that.
 */
export function dismantle(kernel: Kernel): void {
  for (const process of kernel.processes as Emptied<Process>[]) {
    const runtime = process.loaded?.runtime as unknown as Emptied<{ kernel: Kernel }> | undefined;
    if (runtime !== undefined) runtime.kernel = null;
    process.loaded = null;
    process.main = null;
    process.threads = null;
    process.libraries = null;
  }
  for (const t of kernel.threads as Emptied<VirtualThread>[]) {
    t.process = null;
    t.stack = null;
    t.frames = null;
    t.loops = null;
    t.op = null;
    t.location = null;
    t.life = null;
    t.clock = null;
  }
  const shell = kernel as Emptied<Kernel>;
  shell.processes = null;
  shell.threads = null;
  shell.byIndex = null;
  shell.living = null;
  shell.newborn = null;
  shell.cutOff = null;
  shell.current = null;
  shell.detector = null;
  shell.schedule = null;
  shell.terminal = null;
}

type Emptied<T> = { -readonly [K in keyof T]: T[K] | null };
