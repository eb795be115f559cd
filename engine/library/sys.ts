/** Ending a thread, and how often threads that compute take turns. */
import { kernelNow } from '../kernel/current.ts';
import { SystemExit, ValueError } from '../kernel/errors.ts';
import { describe } from './arguments.ts';
import { setSwitchInterval, switchInterval } from './processors.ts';

/**
 * Ends the calling thread, running its `finally` blocks. In the main thread it also says how the program ends; the
 * program still waits for the other threads.
 *
 * @param status exit code of the program, 0 = all is well (default); a text is printed, and the exit code is 1
 * @throws SystemExit always
 * @python sys.exit
 */
export function exit(status: number | string | null = null): never {
  throw new SystemExit(status);
}

/**
 * Seconds after which a thread that computes lets another one have its turn.
 *
 * @python sys.getswitchinterval
 */
export function getswitchinterval(): number {
  return switchInterval(kernelNow().current.process);
}

/**
 * Sets after how long a thread that computes (`time.compute`) lets another one have its turn.
 *
 * @param interval seconds, in steps of a millionth
 * @throws ValueError where it is not above 0
 * @python sys.setswitchinterval
 */
export function setswitchinterval(interval: number): void {
  if (typeof interval !== 'number')
    throw new TypeError(`the switch interval is a number of seconds: got ${describe(interval)}`);
  if (!(interval > 0)) throw new ValueError(`switch interval must be strictly positive: got ${interval}`);
  setSwitchInterval(kernelNow().current.process, Math.floor(interval * 1e6) / 1e6);
}
