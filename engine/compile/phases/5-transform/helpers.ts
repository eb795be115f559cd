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
const $key = (v) => (typeof v === 'object' && v !== null) || typeof v === 'function' ? $toKey(v) : v;
const $keyIn = (v, o) => o === undefined || o === null ? v : $key(v);`,
  },
  // What a destructuring pattern for objects does before all else.
  $object: {
    code: `const $object = (v, name) => { if (v === undefined || v === null) throw new TypeError("Cannot destructure '" + name + "' as it is " + v + '.'); return v; };`,
  },
  $rest: {
    code: `const $rest = (from, without) => { const rest = {}; from = Object(from); const keys = without.map((k) => (typeof k === 'symbol' ? k : String(k))); for (const k of Reflect.ownKeys(from)) { if (keys.includes(k)) continue; const d = Reflect.getOwnPropertyDescriptor(from, k); if (d !== undefined && d.enumerable) Object.defineProperty(rest, k, { value: from[k], writable: true, enumerable: true, configurable: true }); } return rest; };`,
  },
  // One for…of loop or array pattern: arrays by index while nobody has changed how they iterate, everything
  // else by its iterator.
  $iterate: {
    code: `const $values = Array.prototype[Symbol.iterator];
const $arrayIterator = Reflect.getPrototypeOf([][Symbol.iterator]());
const $arrayNext = $arrayIterator.next;
const $Iteration = class {
  constructor(from, name) {
    this.value = undefined; this.done = false; this.index = 0; this.from = from; this.array = null; this.iterator = undefined; this.next = undefined; this.whole = false;
    if (from === undefined || from === null) throw new TypeError(name + ' is not iterable');
    const method = from[Symbol.iterator];
    if (method === $values && $arrayIterator.next === $arrayNext && Array.isArray(from)) { this.array = from; return; }
    if (typeof method !== 'function') throw new TypeError(name + ' is not iterable');
    const iterator = method.call(from);
    if (Object(iterator) !== iterator) throw new TypeError('Result of the Symbol.iterator method is not an object');
    this.iterator = iterator; this.next = iterator.next;
    this.whole = from instanceof Map || from instanceof Set || ArrayBuffer.isView(from);
  }
  ask($, site) {
    if (this.array !== null) return !this.done && $.r(this.array, this.index < this.array.length ? this.index : 'length', site);
    return this.whole && $.ra(this.from, site);
  }
  tell($, site) {
    if (this.array !== null) { if (!this.done) $.rn(this.array, this.index < this.array.length ? this.index : 'length', site); }
    else if (this.whole) $.ran(this.from, site);
  }
  step() {
    if (this.array !== null) {
      if (this.index < this.array.length) { this.value = this.array[this.index++]; return true; }
      this.value = undefined; this.done = true; return false;
    }
    this.done = true; this.value = undefined;
    const result = this.next.call(this.iterator);
    if (Object(result) !== result) throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    if (result.done) return false;
    this.value = result.value; this.done = false; return true;
  }
  take() { return !this.done && this.step() ? this.value : undefined; }
  rest() { const values = []; while (!this.done && this.step()) values.push(this.value); return values; }
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
  // What was being destructured when something threw, or when the learner's generator was told to return.
  $finish: {
    code: 'const $finish = (...iterations) => { for (const one of iterations.reverse()) if (one !== undefined) one.close(); };',
  },
  $abandon: {
    code: `const $abandon = (error, ...iterations) => { for (const one of iterations.reverse()) if (one !== undefined) one.abandon(error); return error; };`,
  },
  $strings: { code: 'const $strings = (strings) => strings;' },
  // A method's twin stands where the learner's method stood; this puts the plain function in its place.
  $wrap: {
    code: `const $wrap = (home, key, make) => { const d = Reflect.getOwnPropertyDescriptor(home, key); if (d !== undefined && typeof d.value === 'function') { d.value = make(d.value, key); Object.defineProperty(home, key, d); } };`,
  },
  // The plain function of a private method, whose twin is the method itself.
  $private: {
    code: `const $plain = new WeakMap();
const $private = (twin, make) => { if (typeof twin !== 'function') return twin; let plain = $plain.get(twin); if (plain === undefined) $plain.set(twin, (plain = make(twin))); return plain; };`,
  },
  $deleteSuper: {
    code: `const $deleteSuper = () => { throw new ReferenceError("Unsupported reference to 'super'"); };`,
  },
  $superGet: {
    code: `const $superGetFrom = (home, key, self) => Reflect.get(Object.getPrototypeOf(home), key, self);`,
  },
  $superSet: {
    code: `const $superSetIn = (home, key, value, self) => { if (!Reflect.set(Object.getPrototypeOf(home), key, value, self)) throw new TypeError("Cannot assign to read only property '" + String(key) + "' of object"); return value; };`,
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
