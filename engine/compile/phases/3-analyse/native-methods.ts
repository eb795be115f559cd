/**
 * Methods of built-ins, for the fast build: a call of one of these names switches nowhere if no object of
 * the program and none of the modules it imports has a method of that name. The traced build asks the kernel
 * about every call.
 */
const plain = new Set([
  ...['charCodeAt', 'codePointAt', 'charAt', 'padStart', 'padEnd', 'toUpperCase', 'toLowerCase', 'trim', 'trimStart'],
  ...['trimEnd', 'startsWith', 'endsWith', 'substring', 'repeat', 'toFixed', 'localeCompare', 'normalize', 'split'],
  ...['toPrecision', 'toString', 'push', 'pop', 'shift', 'unshift', 'slice', 'splice', 'concat', 'indexOf'],
  ...['lastIndexOf', 'includes', 'reverse', 'fill', 'at', 'flat', 'subarray', 'has', 'get', 'set', 'add', 'delete'],
  ...['clear', 'keys', 'values', 'entries', 'join', 'getInt32', 'setInt32', 'getFloat64', 'setFloat64', 'test', 'exec'],
]);

/** Those that call their arguments: they switch where one of these does. */
const callingBack = new Set([
  ...['map', 'filter', 'reduce', 'reduceRight', 'forEach', 'some', 'every', 'find', 'findIndex', 'findLast'],
  ...['findLastIndex', 'flatMap', 'sort', 'toSorted', 'replace', 'replaceAll'],
]);

/** Names among these that a library module's objects have too. A manager's objects have most of them. */
const shadowed: Record<string, readonly string[]> = {
  threading: ['join', 'set', 'clear', 'get'],
  queue: ['get', 'join'],
  'concurrent.futures': ['map', 'add'],
  multiprocessing: [...plain, ...callingBack],
};

export function nativeMethod(name: string, imports: readonly string[]): 'plain' | 'calls back' | null {
  if (imports.some((module) => shadowed[module]?.includes(name))) return null;
  if (plain.has(name)) return 'plain';
  return callingBack.has(name) ? 'calls back' : null;
}

/**
 * Methods of the library's objects. Where the program defines one of these too, a call of it is left to the
 * kernel, since its object may be of the library.
 */
const ofLibrary = new Set([
  ...['start', 'run', 'join', 'isAlive', 'acquire', 'release', 'locked', 'hold', 'wait', 'waitFor', 'notify'],
  ...['notifyAll', 'set', 'clear', 'isSet', 'cancel', 'reset', 'abort', 'get', 'put', 'getNowait', 'putNowait'],
  ...['qsize', 'empty', 'full', 'taskDone', 'shutdown', 'submit', 'map', 'result', 'exception', 'done', 'running'],
  ...['cancelled', 'addDoneCallback', 'setResult', 'setException', 'apply', 'applyAsync', 'mapAsync', 'starmap'],
  ...['starmapAsync', 'imap', 'imapUnordered', 'close', 'terminate', 'kill', 'send', 'recv', 'poll', 'list', 'dict'],
  ...['append', 'pop', 'update', 'items', 'keys', 'values', 'has', 'delete', 'getLock', 'getObj', 'next', 'ready'],
  ...['successful', 'log', 'info', 'warn', 'error', 'debug', 'call', 'bind'],
]);

export const isLibraryMethod = (name: string): boolean => ofLibrary.has(name);
