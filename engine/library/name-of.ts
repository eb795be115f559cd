import type { Kernel } from '../kernel/kernel.ts';

/**
 * What a reader calls an object just made: the variable or property it is first given to (`lock`), else its
 * kind with a number (`Lock-1`).
 */
export function nameOf(kernel: Kernel, kind: string): string {
  const given = kernel.options.program.sites[kernel.site]?.assigns;
  if (given !== undefined) return given;
  const { libraries } = kernel.current.process;
  const key = `count of ${kind}`;
  const count = ((libraries.get(key) as number | undefined) ?? 0) + 1;
  libraries.set(key, count);
  return `${kind}-${count}`;
}
