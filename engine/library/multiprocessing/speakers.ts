import type { Kernel } from '../../kernel/kernel.ts';
import { ALIVE } from '../../kernel/thread.ts';

/** Who speaks for a process where another one waits for what it may do: its main thread, while that lives. */
export function speakers(kernel: Kernel): (process: number) => number[] {
  return (process) => {
    const main = kernel.processes[process]?.main;
    return main?.state === ALIVE ? [main.ordinal] : [];
  };
}
