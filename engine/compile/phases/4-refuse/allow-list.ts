/**
 * The globals that a program may name. The rule: part of the language itself, the same in every host, without
 * a clock, chance, a way out of the program, or work that goes on after the call has returned; so that a
 * schedule decides everything that happens. Not here, though the language has them: `Date` and
 * `Math.random` (clock and chance: `time`, `random`), `Promise` (threads wait instead), `Function` and
 * `eval` (code that was not compiled), `globalThis` (all the rest by another name), `Proxy` (accesses that
 * no hook sees), `WeakRef` and `FinalizationRegistry` (they show the garbage collector at work), `Intl`
 * (differs from host to host).
 */
export const allowedNames: ReadonlySet<string> = new Set([
  ...['undefined', 'NaN', 'Infinity', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI'],
  ...['Object', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'String', 'RegExp', 'JSON', 'Reflect'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['SuppressedError', 'DisposableStack'],
  ...['ArrayBuffer', 'DataView', 'Uint8ClampedArray', 'Float16Array', 'Float32Array', 'Float64Array'],
  ...['Int8Array', 'Int16Array', 'Int32Array', 'BigInt64Array'],
  ...['Uint8Array', 'Uint16Array', 'Uint32Array', 'BigUint64Array'],
  // Ours, under the names that learners know: see the kernel's `global`.
  ...['console', 'Atomics', 'SharedArrayBuffer'],
  'structuredClone',
]);

/** What `console` can do here: all of it prints a line. */
export const consoleMethods: ReadonlySet<string> = new Set(['log', 'info', 'warn', 'error', 'debug']);

/** Names that learners bring along from elsewhere, and what does the same here. */
export const replacements: ReadonlyMap<string, string> = new Map([
  ['Date', "time() from 'time'"],
  ['performance', "monotonic() from 'time'"],
  ['Math.random', "random() from 'random'"],
  ['crypto', "randint() from 'random'"],
  ['Worker', "Process from 'multiprocessing'"],
  ['SharedWorker', "Process from 'multiprocessing'"],
  ['MessageChannel', "Pipe from 'multiprocessing'"],
  ['BroadcastChannel', "Queue from 'multiprocessing'"],
  ['process', "sys and os, such as exit() from 'sys' and getpid() from 'os'"],
  ['alert', 'console.log'],
  ['prompt', 'a constant'],
]);

export const timers: ReadonlySet<string> = new Set([
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'],
  ...['clearTimeout', 'clearInterval', 'clearImmediate', 'cancelAnimationFrame', 'cancelIdleCallback'],
]);

/** Ways to import of other module systems. */
export const foreignModules: ReadonlySet<string> = new Set(['require', 'module', 'exports', '__dirname', '__filename']);

/** Names of hosts and of the language that are simply not there: known, so no misspelling. */
export const unavailableNames: ReadonlySet<string> = new Set([
  ...['globalThis', 'window', 'self', 'global', 'document', 'navigator', 'location', 'history', 'screen', 'frames'],
  ...['eval', 'Function', 'Proxy', 'WeakRef', 'FinalizationRegistry', 'Intl', 'AsyncDisposableStack'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Request', 'Response', 'Headers', 'URL', 'Blob', 'File'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'Buffer', 'WebAssembly', 'Temporal'],
  ...['EventTarget', 'Event', 'CustomEvent', 'AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder'],
  ...['postMessage', 'importScripts', 'onmessage', 'confirm', 'addEventListener', 'removeEventListener'],
]);
