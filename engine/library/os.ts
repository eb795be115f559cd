/** Which process a program runs in. */
import { kernelNow } from '../kernel/current.ts';

/** Numbers of processes begin here, as if the machine had been running for a while. */
const FIRST = 1000;

/**
 * The number of this process: another one in each process, and the same in each run.
 *
 * @python os.getpid
 */
export function getpid(): number {
  return FIRST + kernelNow().current.process.number;
}

/**
 * The number of the process that started this one.
 *
 * @python os.getppid
 */
export function getppid(): number {
  const { parent } = kernelNow().current.process;
  return parent === null ? FIRST - 1 : FIRST + parent.number;
}
