import type { Kernel } from '../kernel/kernel.ts';

/**
 * What a reader calls an object just made: the variable or property it is first given to (`lock`), with a number
 * where several objects are (`forks[2]`, `lock-2`); where there is none, its kind with a number (`Lock-1`).
 *
 * @returns the name as it is when asked for: whether there are several shows later
 */
export function nameOf(kernel: Kernel, kind: string): () => string {
  const given = kernel.options.program.sites[kernel.site]?.assigns;
  const { libraries } = kernel.current.process;
  const key = `objects called ${given ?? kind}`;
  const counter = (libraries.get(key) as { count: number } | undefined) ?? { count: 0 };
  libraries.set(key, counter);
  const number = ++counter.count;
  if (given === undefined) return () => `${kind}-${number}`;
  if (given.endsWith('[]')) return () => `${given.slice(0, -2)}[${number - 1}]`;
  return () => (counter.count > 1 ? `${given}-${number}` : given);
}
