/**
 * The kernel whose code is running. One realm runs one execution at a time, and the library's classes are made
 * once for all executions (making them anew for each would cost more than many an execution), so they find
 * their kernel here. Nothing but the library may ask.
 */
import type { Kernel } from './kernel.ts';

let running: Kernel | null = null;

export function setKernel(kernel: Kernel | null): void {
  running = kernel;
}

/** @throws Error outside of any execution: a defect of ours. */
export function kernelNow(): Kernel {
  if (running === null) throw new Error('the library was called outside of an execution');
  return running;
}
