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
  Date: DateConstructor;
  /** Node only. */
  setImmediate?: (callback: () => void) => unknown;
  MessageChannel: new () => { port1: End; port2: End };
}
interface End {
  postMessage(value: null): void;
  onmessage: (() => void) | null;
}
const host = globalThis as unknown as Host;

const clock = host.performance;
export const setTimeout: Host['setTimeout'] = host.setTimeout.bind(globalThis);
export const clearTimeout: Host['clearTimeout'] = host.clearTimeout.bind(globalThis);
export const queueMicrotask: Host['queueMicrotask'] = host.queueMicrotask.bind(globalThis);
export const structuredClone: Host['structuredClone'] = host.structuredClone.bind(globalThis);
// biome-ignore lint/suspicious/noShadowRestrictedNames: it stands for that very global
export const Date: Host['Date'] = host.Date;
export const performance = { now: clock.now.bind(clock) };

/** Calls back after the messages that have arrived by now. Browsers make timers of no length wait for 4 ms. */
export const soon: (callback: () => void) => void = host.setImmediate?.bind(globalThis) ?? postToSelf();

function postToSelf(): (callback: () => void) => void {
  const { port1, port2 } = new host.MessageChannel();
  const waiting: (() => void)[] = [];
  port2.onmessage = () => waiting.shift()?.();
  return (callback) => {
    waiting.push(callback);
    port1.postMessage(null);
  };
}
