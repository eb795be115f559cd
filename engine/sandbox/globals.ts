/**
 * The names that stay on the guest's global object: the language itself. The compiler's allow-list is narrower;
 * this is what a program finds that got past it. Clocks, chance, the garbage collector and the host's habits
 * (`Date`, `WeakRef`, `Intl`) are not among them: two executions of one schedule must not differ.
 */
export const KEPT: ReadonlySet<string> = new Set([
  ...['globalThis', 'undefined', 'NaN', 'Infinity', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent'],
  ...['Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'String', 'RegExp'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator', 'Promise'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['SuppressedError', 'DisposableStack', 'AsyncDisposableStack'],
  ...['ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Atomics', 'Uint8ClampedArray'],
  ...['Int8Array', 'Int16Array', 'Int32Array', 'BigInt64Array', 'Float16Array', 'Float32Array', 'Float64Array'],
  ...['Uint8Array', 'Uint16Array', 'Uint32Array', 'BigUint64Array'],
  ...['JSON', 'Reflect', 'Proxy'],
]);
