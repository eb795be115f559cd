import { kernelNow } from '../../kernel/current.ts';
import type { Process as Running } from '../../kernel/process.ts';
import { step } from '../call.ts';
import { childObjects, Process, revive } from './process.ts';
import { demandFree, give } from './roles.ts';

/** Starts a process of the library's own, which is ended with the calling one. Gives the process. */
export function* startWorker(name: string, role: string, data: unknown): Generator<unknown, Running> {
  const kernel = kernelNow();
  const here = kernel.current.process;
  demandFree(here);
  const { process, begin } = give({ name, daemon: true, role, data });
  const object = revive(Process, { name, running: process, maker: here }, null, []);
  childObjects(kernel).add(object);
  yield* step(begin);
  return process;
}
