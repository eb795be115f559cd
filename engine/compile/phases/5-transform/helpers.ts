import type { Identifier } from 'estree';
import * as b from './builders.ts';
import type { Context } from './state.ts';

/**
 * Small functions at the head of a compiled program, put there when it uses them. They run no code that
 * could switch. Order matters: one may use those before it.
 */
const sources: Record<string, { code: string; needs?: string[] }> = {
  // A property key is made once: the hook and the access must not both call a learner's toString.
  $key: {
    code: `const $toKey = (v) => { for (const k of Reflect.ownKeys({ [v]: 0 })) return k; };
const $key = (v) => (typeof v === 'object' && v !== null) || typeof v === 'function' ? $toKey(v) : v;`,
  },
  // What a destructuring pattern for objects does before all else.
  $object: {
    code: `const $object = (v, name) => { if (v === undefined || v === null) throw new TypeError("Cannot destructure '" + name + "' as it is " + v + '.'); return v; };`,
  },
  $rest: {
    code: `const $rest = (from, without) => { const rest = {}; from = Object(from); for (const k of Reflect.ownKeys(from)) { if (without.includes(k)) continue; const d = Reflect.getOwnPropertyDescriptor(from, k); if (d !== undefined && d.enumerable) Object.defineProperty(rest, k, { value: from[k], writable: true, enumerable: true, configurable: true }); } return rest; };`,
  },
  // The first n values of an iterable (all of them when a rest follows); an array is used as it stands.
  $take: {
    code: `const $take = (from, n, rest, name) => {
  if (Array.isArray(from)) return from;
  if (from === undefined || from === null || typeof from[Symbol.iterator] !== 'function') throw new TypeError(name + ' is not iterable');
  const values = [];
  if (rest) { for (const v of from) values.push(v); return values; }
  if (n === 0) { const i = from[Symbol.iterator](); if (Object(i) !== i) throw new TypeError('Result of the Symbol.iterator method is not an object'); const r = i.return; if (r !== undefined && r !== null) { const x = r.call(i); if (Object(x) !== x) throw new TypeError(x + ' is not an object'); } return values; }
  for (const v of from) { values.push(v); if (values.length === n) break; }
  return values;
};`,
  },
  // One for…of loop: arrays by index, everything else by its iterator.
  $iterate: {
    code: `const $Iteration = class {
  constructor(from, name) {
    this.value = undefined; this.done = false; this.index = 0; this.from = from; this.array = null; this.iterator = undefined; this.next = undefined; this.whole = false;
    if (Array.isArray(from)) { this.array = from; return; }
    if (from === undefined || from === null || typeof from[Symbol.iterator] !== 'function') throw new TypeError(name + ' is not iterable');
    const iterator = from[Symbol.iterator]();
    if (Object(iterator) !== iterator) throw new TypeError('Result of the Symbol.iterator method is not an object');
    this.iterator = iterator; this.next = iterator.next;
    this.whole = from instanceof Map || from instanceof Set || ArrayBuffer.isView(from);
  }
  ask($, site) {
    if (this.array !== null) return $.r(this.array, this.index < this.array.length ? this.index : 'length', site);
    return this.whole && $.ra(this.from, site);
  }
  step() {
    if (this.array !== null) {
      if (this.index < this.array.length) { this.value = this.array[this.index++]; return true; }
      this.done = true; return false;
    }
    this.done = true;
    const result = this.next.call(this.iterator);
    if (Object(result) !== result) throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    if (result.done) return false;
    this.value = result.value; this.done = false; return true;
  }
  abandon(error) {
    if (this.array === null && !this.done) { this.done = true; try { const f = this.iterator.return; if (f !== undefined && f !== null) f.call(this.iterator); } catch {} }
    return error;
  }
  close() {
    if (this.array !== null || this.done) return;
    this.done = true;
    const f = this.iterator.return;
    if (f === undefined || f === null) return;
    const result = f.call(this.iterator);
    if (Object(result) !== result) throw new TypeError(String(result) + ' is not an object');
  }
};
const $iterate = (from, name) => new $Iteration(from, name);`,
  },
  $strings: { code: 'const $strings = (strings) => strings;' },
  // A method's twin stands where the learner's method stood; this puts the plain function in its place.
  $wrap: {
    code: `const $wrap = (home, key, make) => { const d = Reflect.getOwnPropertyDescriptor(home, key); if (d !== undefined && typeof d.value === 'function') { d.value = make(d.value, key); Object.defineProperty(home, key, d); } };`,
  },
  $name: {
    code: `const $name = (f, name) => Object.defineProperty(f, 'name', { value: name, configurable: true });`,
  },
  $namespace: {
    code: `const $namespace = (names) => { const o = Object.create(null); for (const k of Object.keys(names).sort()) Object.defineProperty(o, k, { get: names[k], enumerable: true }); Object.defineProperty(o, Symbol.toStringTag, { value: 'Module' }); return Object.freeze(o); };`,
  },
  // The resources of one block with \`using\`, disposed of in reverse order.
  $resources: {
    code: `const $Resources = class {
  constructor() { this.stack = []; this.failed = false; this.error = undefined; this.value = undefined; this.method = undefined; }
  add(value) {
    if (value === undefined || value === null) return value;
    if (Object(value) !== value) throw new TypeError('a value of \`using\` must be an object, null or undefined');
    const method = value[Symbol.dispose];
    if (typeof method !== 'function') throw new TypeError('a value of \`using\` must have a [Symbol.dispose] method');
    this.stack.push(value, method);
    return value;
  }
  fail(error) {
    if (this.failed) { const earlier = this.error; this.error = typeof SuppressedError === 'function' ? new SuppressedError(error, earlier, 'An error was suppressed during disposal.') : Object.assign(new Error('An error was suppressed during disposal.'), { name: 'SuppressedError', error, suppressed: earlier }); }
    else { this.failed = true; this.error = error; }
  }
  next() { if (this.stack.length === 0) return false; this.method = this.stack.pop(); this.value = this.stack.pop(); return true; }
  end() { if (this.failed) throw this.error; }
};
const $resources = () => new $Resources();`,
  },
};

export function helper(ctx: Context, name: keyof typeof sources & string): Identifier {
  ctx.program.helpers.add(name);
  return b.id(name);
}

/** The code of the helpers that a program uses. */
export const helperCode = (used: Set<string>): string =>
  Object.entries(sources)
    .filter(([name]) => used.has(name))
    .map(([, { code }]) => code)
    .join('\n');
