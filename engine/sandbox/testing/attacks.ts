/** What a hostile program tries, the same for both hosts. */

/** Expressions that would give a program something it must not have; each must throw or be undefined. */
export const ESCAPES: Readonly<Record<string, string>> = {
  'the Function constructor of a function': `(function () {}).constructor('return globalThis')()`,
  'the Function constructor of an arrow': `(() => {}).constructor('return globalThis')()`,
  'the constructor of the constructor of an object': `({}).constructor.constructor('return globalThis')()`,
  'the constructor of async functions': `(async () => {}).constructor('return globalThis')()`,
  'the constructor of generators': `(function* () {}).constructor('yield globalThis')().next().value`,
  'the constructor of async generators': `(async function* () {}).constructor('yield globalThis')()`,
  'a subclass of Function': `new (class extends (function () {}).constructor {})('return globalThis')()`,
  'Reflect.construct of Function': `Reflect.construct((() => {}).constructor, ['return globalThis'])()`,
  'the Function constructor of a built-in': `[].map.constructor('return globalThis')()`,
  'the Function constructor of the runtime': `$.loop.constructor('return globalThis')()`,
  'the Function constructor of the library': `$.global('console').log.constructor('return globalThis')()`,
  'the global Function': `Function('return globalThis')()`,
  eval: `eval('globalThis')`,
  'indirect eval': `globalThis.eval('1')`,
  'this of a plain function': `(function () { return this; })()`,
  'the caller of a function': `(function f() { return f.caller; })()`,
  'the arguments of a caller': `(function f() { return f.arguments; })()`,
  'arguments.callee': `(function () { return arguments.callee; })()`,
  'structured stack frames': `(() => {
    Error.prepareStackTrace = (error, frames) => frames;
    const { stack } = new Error('here');
    return typeof stack === 'string' ? undefined : stack;
  })()`,
  'structured stack frames of captureStackTrace': `(() => {
    const holder = {};
    Reflect.set(Error, 'prepareStackTrace', (error, frames) => frames);
    Error.captureStackTrace(holder);
    return Array.isArray(holder.stack) ? holder.stack : undefined;
  })()`,
  'structured stack frames of a native error': `(() => {
    Reflect.set(Object.getPrototypeOf(TypeError), 'prepareStackTrace', (error, frames) => frames);
    try { null.x; } catch (error) { return Array.isArray(error.stack) ? error.stack : undefined; }
  })()`,
  'chance by another name': `(() => { const { random } = Math; return random(); })()`,
  'chance by a computed name': `Math[['ran', 'dom'].join('')]()`,
  'chance by reflection': `Reflect.get(Math, 'random').call(Math)`,
  'chance by its descriptor': `Object.getOwnPropertyDescriptor(Math, 'random').value()`,
  'work that goes on without threads': `(() => { const { fromAsync } = Array; return fromAsync([]); })()`,
  'a clock': `Date.now()`,
  'the time it is': `new Date()`,
  'the garbage collector': `new WeakRef({})`,
  'a word from the garbage collector': `new FinalizationRegistry(() => {})`,
  'the habits of the host': `new Intl.NumberFormat().format(1)`,
  'what the global object inherits': `Object.getPrototypeOf(globalThis)?.constructor === Object
    ? undefined
    : Object.getPrototypeOf(globalThis)?.constructor`,
};

/** Names of the hosts, of ses and of our own start-up. None may mean anything. */
export const FORBIDDEN_NAMES = [
  ...['process', 'require', 'module', 'exports', '__filename', 'Buffer', 'global', 'setImmediate', 'gc'],
  ...['self', 'window', 'parent', 'top', 'document', 'frames', 'location', 'navigator', 'origin', 'name', 'onmessage'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Request', 'importScripts', 'postMessage'],
  ...[
    'indexedDB',
    'caches',
    'localStorage',
    'sessionStorage',
    'cookieStore',
    'Worker',
    'SharedWorker',
    'BroadcastChannel',
  ],
  ...['MessageChannel', 'MessagePort', 'EventTarget', 'addEventListener', 'dispatchEvent', 'close', 'reportError'],
  ...['Blob', 'File', 'URL', 'WebAssembly', 'crypto', 'performance', 'setTimeout', 'setInterval', 'clearTimeout'],
  ...[
    'queueMicrotask',
    'structuredClone',
    'scheduler',
    'console',
    'interleavePort',
    'interleaveProgram',
    'ShadowRealm',
  ],
  ...['lockdown', 'repairIntrinsics', 'hardenIntrinsics', 'harden', 'Compartment', 'assert', 'getStackString'],
];

/** Statements that would change what the engine, or the next execution, works with; each must throw. */
export const POLLUTIONS: Readonly<Record<string, string>> = {
  'Object.prototype': `Object.prototype.polluted = 1`,
  __proto__: `({}).__proto__.polluted = 1`,
  'Array.prototype.push': `Array.prototype.push = () => 0`,
  'the iterator of arrays': `Array.prototype[Symbol.iterator] = function* () {}`,
  'Map.prototype.get': `Map.prototype.get = () => 0`,
  'next of generators': `Object.getPrototypeOf(function* () {}).prototype.next = () => 0`,
  'next of array iterators': `Object.getPrototypeOf([][Symbol.iterator]()).next = () => 0`,
  'Function.prototype.call': `Function.prototype.call = () => 0`,
  'Promise.prototype.then': `Promise.prototype.then = () => 0`,
  'JSON.stringify': `JSON.stringify = () => '{}'`,
  'Math.random': `Math.random = () => 0`,
  'Atomics.add': `Atomics.add = () => 0`,
  'SharedArrayBuffer.prototype': `SharedArrayBuffer.prototype.slice = () => 0`,
  'RegExp.prototype.exec': `RegExp.prototype.exec = () => null`,
  'String.prototype.split': `String.prototype.split = () => []`,
  'Error.prepareStackTrace': `Error.prepareStackTrace = () => 0`,
  'Error.stackTraceLimit': `Error.stackTraceLimit = 1000`,
  'the species of arrays': `Object.defineProperty(Array, Symbol.species, { value: class {} })`,
  'a global': `globalThis.Map = class {}`,
  'a new global': `globalThis.interleavePort = {}`,
  'a defined global': `Object.defineProperty(globalThis, 'JSON', { value: {} })`,
  'console.log': `$.global('console').log = () => 0`,
  'Lock.prototype.acquire': `$.lib('threading').Lock.prototype.acquire = () => true`,
  'the threading module': `$.lib('threading').Lock = class {}`,
  'the prototype of Thread': `Object.setPrototypeOf($.lib('threading').Thread.prototype, {})`,
};

/** Bodies that never end or eat everything, and the limit that must stop them. */
export const BOMBS: Readonly<Record<string, { body: string; code: 'time-limit' | 'memory-limit' | 'output-limit' }>> = {
  'an endless loop': { body: `for (;;);`, code: 'time-limit' },
  'a regular expression that never ends': { body: `/^(a+)+$/.test('a'.repeat(60) + 'b');`, code: 'time-limit' },
  'output in many lines': { body: `for (let n = 0; n < 2e5; n++) print('a line');`, code: 'output-limit' },
  'output in one line': { body: `print('x'.repeat(2 ** 27));`, code: 'output-limit' },
  'enormous exports': { body: `exported.text = 'x'.repeat(7e7);`, code: 'output-limit' },
};
