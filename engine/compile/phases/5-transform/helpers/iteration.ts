/**
 * One `for…of` loop or array pattern. An array goes by its index as long as nobody has changed how arrays
 * iterate; everything else by its iterator, with the protocol of the specification, closing included.
 * `ask` announces the next read and says whether to yield first; `tell` only announces.
 */
export const iterationCode = `
const $values = Array.prototype[Symbol.iterator];
const $arrayIterator = Reflect.getPrototypeOf([][Symbol.iterator]());
const $arrayNext = $arrayIterator.next;
const $isPristine = (from, method) =>
  method === $values && $arrayIterator.next === $arrayNext && Array.isArray(from);
const $mustBeObject = (value, what) => {
  if (Object(value) !== value) throw new TypeError(what + String(value) + ' is not an object');
};
const $Iteration = class {
  constructor(from, name) {
    this.from = from;
    this.array = null;
    this.index = 0;
    this.iterator = undefined;
    this.next = undefined;
    this.whole = false;
    this.value = undefined;
    this.done = false;
    if (from === undefined || from === null) throw new TypeError(name + ' is not iterable');
    const method = from[Symbol.iterator];
    if ($isPristine(from, method)) {
      this.array = from;
      return;
    }
    if (typeof method !== 'function') throw new TypeError(name + ' is not iterable');
    const iterator = method.call(from);
    $mustBeObject(iterator, 'the iterator ');
    this.iterator = iterator;
    this.next = iterator.next;
    this.whole = from instanceof Map || from instanceof Set || ArrayBuffer.isView(from);
  }
  key() {
    return this.index < this.array.length ? this.index : 'length';
  }
  ask($, site) {
    if (this.array !== null) return !this.done && $.r(this.array, this.key(), site);
    return this.whole && $.ra(this.from, site);
  }
  tell($, site) {
    if (this.array === null) this.whole && $.ran(this.from, site);
    else if (!this.done) $.rn(this.array, this.key(), site);
  }
  step() {
    if (this.array !== null) {
      if (this.index < this.array.length) {
        this.value = this.array[this.index++];
        return true;
      }
      this.value = undefined;
      this.done = true;
      return false;
    }
    this.done = true;
    this.value = undefined;
    const result = this.next.call(this.iterator);
    $mustBeObject(result, 'the iterator result ');
    if (result.done) return false;
    this.value = result.value;
    this.done = false;
    return true;
  }
  take() {
    return !this.done && this.step() ? this.value : undefined;
  }
  rest() {
    const values = [];
    while (!this.done && this.step()) values.push(this.value);
    return values;
  }
  abandon(error) {
    try {
      this.close();
    } catch {}
    return error;
  }
  close() {
    if (this.array !== null || this.done) return;
    this.done = true;
    const f = this.iterator.return;
    if (f === undefined || f === null) return;
    $mustBeObject(f.call(this.iterator), 'the result of return ');
  }
};
const $iterate = (from, name) => new $Iteration(from, name);
`;

/** What a statement was destructuring when something threw, or when a learner's generator was told to return. */
export const abandonCode = `
const $abandon = (error, ...iterations) => {
  for (const one of iterations.reverse()) if (one !== undefined) one.abandon(error);
  return error;
};
const $finish = (...iterations) => {
  for (const one of iterations.reverse()) if (one !== undefined) one.close();
};
`;
