/**
 * What the engine needs of its host beside the language, taken before the globals are removed. The bundler puts
 * these in the place of the globals of the same names, so the engine's own code reads as anywhere else.
 */
interface Host {
  setTimeout(callback: () => void, milliseconds?: number): unknown;
  clearTimeout(timer: unknown): void;
  queueMicrotask(callback: () => void): void;
  structuredClone<T>(value: T): T;
  performance: { now(): number };
}
const host = globalThis as unknown as Host;

const clock = host.performance;
export const setTimeout: Host['setTimeout'] = host.setTimeout.bind(globalThis);
export const clearTimeout: Host['clearTimeout'] = host.clearTimeout.bind(globalThis);
export const queueMicrotask: Host['queueMicrotask'] = host.queueMicrotask.bind(globalThis);
export const structuredClone: Host['structuredClone'] = host.structuredClone.bind(globalThis);
export const performance = { now: clock.now.bind(clock) };
