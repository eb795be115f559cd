/**
 * One `for…of` loop or array pattern. An array goes by its index as long as nobody has changed how arrays
 * iterate; everything else by its iterator, with the protocol of the specification, closing included.
 * `ask` announces the next read and says whether to yield first; `tell` only announces.
 *
 * Every method that calls the iterator has a twin for code that can be suspended (`step`, `steps`): it gives the
 * task that does so where the thread may be suspended in the iterator, else undefined. `opens` and `closes` have
 * then done it already.
 */
export const iterationCode = `
const $values = Array.prototype[Symbol.iterator];
const $arrayIterator = Reflect.getPrototypeOf([][Symbol.iterator]());
const $arrayNext = $arrayIterator.next;
const $generatorNext = Reflect.getPrototypeOf(function* () {}).prototype.next;
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
    this.method = undefined;
    this.iterator = undefined;
    this.next = undefined;
    this.whole = false;
    this.own = false;
    this.value = undefined;
    this.done = false;
    if (from === undefined || from === null) throw new TypeError(name + ' is not iterable');
    const method = from[Symbol.iterator];
    if ($isPristine(from, method)) {
      this.array = from;
      return;
    }
    if (typeof method !== 'function') throw new TypeError(name + ' is not iterable');
    this.method = method;
  }
  open() {
    if (this.array === null) this.opened(this.method.call(this.from));
    return this;
  }
  opens($, site, depth) {
    if (this.array !== null) return undefined;
    const twin = $.next(this.method, this.from, site, depth);
    if (twin !== undefined) return this.opening(twin);
    this.open();
    return undefined;
  }
  *opening(twin) {
    this.opened(yield* twin.call(this.from));
  }
  opened(iterator) {
    $mustBeObject(iterator, 'the iterator ');
    const { from } = this;
    this.iterator = iterator;
    this.next = iterator.next;
    this.whole = from instanceof Map || from instanceof Set || ArrayBuffer.isView(from);
    this.own = iterator === from && this.next === $generatorNext;
  }
  key() {
    return this.index < this.array.length ? this.index : 'length';
  }
  ask($, site) {
    if (this.array !== null) return !this.done && $.r(this.array, this.key(), site);
    return this.whole ? $.ra(this.from, site) : this.own && $.use(this.from);
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
    return this.stepped(this.next.call(this.iterator));
  }
  steps($, site, depth) {
    if (this.array !== null) return undefined;
    const twin = $.next(this.next, this.iterator, site, depth);
    return twin === undefined ? undefined : this.stepping(twin);
  }
  *stepping(twin) {
    this.done = true;
    this.value = undefined;
    return this.stepped(yield* twin.call(this.iterator));
  }
  stepped(result) {
    $mustBeObject(result, 'the iterator result ');
    if (result.done) return false;
    this.value = result.value;
    this.done = false;
    return true;
  }
  take() {
    return !this.done && this.step() ? this.value : undefined;
  }
  takes($, site, depth) {
    const task = this.done ? undefined : this.steps($, site, depth);
    return task === undefined ? undefined : this.taking(task);
  }
  *taking(task) {
    return (yield* task) ? this.value : undefined;
  }
  rest() {
    const values = [];
    while (!this.done && this.step()) values.push(this.value);
    return values;
  }
  rests($, site, depth) {
    const first = this.done ? undefined : this.steps($, site, depth);
    return first === undefined ? undefined : this.resting(first, $, site, depth);
  }
  *resting(first, $, site, depth) {
    const values = [];
    let task = first;
    while (task === undefined ? this.step() : yield* task) {
      values.push(this.value);
      task = this.steps($, site, depth);
    }
    return values;
  }
  close() {
    const f = this.closer();
    if (f !== undefined) $mustBeObject(f.call(this.iterator), 'the result of return ');
  }
  closes($, site, depth) {
    const f = this.closer();
    if (f === undefined) return undefined;
    const twin = $.next(f, this.iterator, site, depth);
    if (twin !== undefined) return this.closing(twin);
    $mustBeObject(f.call(this.iterator), 'the result of return ');
    return undefined;
  }
  *closing(twin) {
    $mustBeObject(yield* twin.call(this.iterator), 'the result of return ');
  }
  closer() {
    if (this.array !== null || this.done) return undefined;
    this.done = true;
    return this.iterator.return ?? undefined;
  }
  abandon(error) {
    try {
      this.close();
    } catch {}
    return error;
  }
  *abandons($, site, depth, error) {
    try {
      const task = this.closes($, site, depth);
      if (task !== undefined) yield* task;
    } catch (other) {
      $.caught(other);
    }
    return error;
  }
};
const $iterate = (from, name) => new $Iteration(from, name).open();
const $iteration = (from, name) => new $Iteration(from, name);
`;

/** \`...from\` among elements or arguments: the task that collects the values, or undefined where that is done at once. */
export const spreadCode = `
const $spread = ($, from, name, site, depth) => {
  if (from === undefined || from === null || typeof from === 'string') return undefined;
  if (from instanceof Map || from instanceof Set || ArrayBuffer.isView(from)) return undefined;
  const iteration = new $Iteration(from, name);
  return iteration.array === null ? $collect($, iteration, site, depth) : undefined;
};
const $collect = function* ($, iteration, site, depth) {
  const task = iteration.opens($, site, depth);
  if (task !== undefined) yield* task;
  const rest = iteration.rests($, site, depth);
  return rest === undefined ? iteration.rest() : yield* rest;
};
`;

/** What a statement was destructuring when something threw, or when a learner's generator was told to return. */
export const abandonCode = `
const $abandon = (error, ...iterations) => {
  for (const one of iterations.reverse()) if (one !== undefined) one.abandon(error);
  return error;
};
const $abandons = function* ($, site, depth, error, ...iterations) {
  for (const one of iterations.reverse()) if (one !== undefined) yield* one.abandons($, site, depth, error);
  return error;
};
const $finish = (...iterations) => {
  for (const one of iterations.reverse()) if (one !== undefined) one.close();
};
const $finishes = function* ($, site, depth, ...iterations) {
  for (const one of iterations.reverse()) {
    const task = one?.closes($, site, depth);
    if (task !== undefined) yield* task;
  }
};
`;
