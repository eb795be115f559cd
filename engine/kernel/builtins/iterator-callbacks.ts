/**
 * `Iterator.from` and the methods of iterators (ECMA-262, 27.1.4), as generators: the thread can be suspended in
 * the callback and in the iterator that the values come from.
 */
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { kernelNow } from '../current.ts';
import { setTwin } from '../identity.ts';
import { call, canSuspend } from './callback.ts';
import { close, closingOnError, goesInSteps, open, type Source, sourceOf, step, stepsItself } from './iterators.ts';

type Turn = { value: unknown } | null;
type Steps<T> = Generator<unknown, T, unknown>;

/** An iterator made of another one: what `map` and the like return. */
interface Made {
  readonly source: Source;
  readonly advance: () => Steps<Turn>;
  /** What `flatMap` is in the middle of. */
  inner: Source | null;
  running: boolean;
  done: boolean;
}

const made = new WeakMap<object, Made>();

const END = () => ({ value: undefined, done: true });

function madeOf(iterator: unknown): Made {
  const found = made.get(iterator as object);
  if (found === undefined) throw new TypeError(`${String(iterator)} is no iterator made by a method of iterators`);
  if (found.running) throw new TypeError('Generator is already running');
  return found;
}

function* next(this: unknown): Task {
  const self = madeOf(this);
  if (self.done) return END();
  self.running = true;
  try {
    const turn = yield* self.advance();
    if (turn !== null) return { value: turn.value, done: false };
    self.done = true;
    return END();
  } catch (error) {
    self.done = true;
    throw error;
  } finally {
    self.running = false;
  }
}

function* finish(this: unknown): Task {
  const self = madeOf(this);
  if (self.done) return END();
  self.done = true;
  self.running = true;
  try {
    if (self.inner !== null) yield* closingOnError(self.source, close(self.inner));
    yield* close(self.source);
    return END();
  } finally {
    self.running = false;
  }
}

/** A method that runs such a task: at once where a built-in calls it. */
function method(name: string, task: (this: unknown) => Task): AnyFunction {
  const { [name]: f } = {
    [name](this: unknown) {
      return kernelNow().current.process.loaded.runtime.sync(Reflect.apply(task, this, []));
    },
  };
  return Object.freeze(setTwin(f as AnyFunction, task as Twin));
}

const Iterators = (globalThis as { Iterator?: { prototype: object; from: AnyFunction } }).Iterator;

/** Where an engine has no such methods there is nothing to do. */
const helperPrototype: object = Iterators
  ? Object.getPrototypeOf((function* () {})().map((value) => value))
  : Object.prototype;
const prototype = Object.freeze(
  Object.create(helperPrototype, {
    next: { value: method('next', next) },
    return: { value: method('return', finish) },
  }) as object,
);

function make(source: Source, advance: (self: Made) => Steps<Turn>): object {
  const iterator = Object.create(prototype) as object;
  const self: Made = { source, advance: () => advance(self), inner: null, running: false, done: false };
  made.set(iterator, self);
  return iterator;
}

type Callback = (source: Source, f: unknown, args: unknown[]) => Steps<unknown>;

/** The methods that call back when the iterator they make is asked. */
const lazy: Record<string, (source: Source, f: unknown) => object> = {
  map(source, f) {
    let index = 0;
    return make(source, function* () {
      const turn = yield* step(source);
      if (turn === null) return null;
      return { value: yield* closingOnError(source, call(f, undefined, [turn.value, index++])) };
    });
  },
  filter(source, f) {
    let index = 0;
    return make(source, function* () {
      for (;;) {
        const turn = yield* step(source);
        if (turn === null) return null;
        if (yield* closingOnError(source, call(f, undefined, [turn.value, index++]))) return turn;
      }
    });
  },
  flatMap(source, f) {
    let index = 0;
    return make(source, function* (self) {
      for (;;) {
        if (self.inner !== null) {
          const turn = yield* closingOnError(source, step(self.inner));
          if (turn !== null) return turn;
          self.inner = null;
        }
        const turn = yield* step(source);
        if (turn === null) return null;
        const mapped = closingOnError(source, call(f, undefined, [turn.value, index++]));
        self.inner = yield* closingOnError(source, flattened(yield* mapped));
      }
    });
  },
};

/** The methods that call back at once. */
const eager: Record<string, Callback> = {
  *reduce(source, f, args) {
    let index = 0;
    let result = args[1];
    if (args.length < 2) {
      const first = yield* step(source);
      if (first === null) throw new TypeError('Reduce of a done iterator with no initial value');
      result = first.value;
      index = 1;
    }
    for (let turn = yield* step(source); turn !== null; turn = yield* step(source)) {
      result = yield* closingOnError(source, call(f, undefined, [result, turn.value, index++]));
    }
    return result;
  },
  *forEach(source, f) {
    yield* looking(source, f, () => false);
    return undefined;
  },
  *some(source, f) {
    return (yield* looking(source, f, Boolean)) !== null;
  },
  *every(source, f) {
    return (yield* looking(source, f, (answer) => !answer)) === null;
  },
  *find(source, f) {
    return (yield* looking(source, f, Boolean))?.value;
  },
};

/** Asks the callback about each value until an answer is the one looked for: then the iterator is closed. */
function* looking(source: Source, f: unknown, isIt: (answer: unknown) => boolean): Steps<Turn> {
  let index = 0;
  for (let turn = yield* step(source); turn !== null; turn = yield* step(source)) {
    if (!isIt(yield* closingOnError(source, call(f, undefined, [turn.value, index++])))) continue;
    yield* close(source);
    return turn;
  }
  return null;
}

/** ECMA-262, GetIteratorFlattenable. */
function* flattened(value: unknown): Steps<Source> {
  if (Object(value) !== value) throw new TypeError(`${String(value)} is not an object`);
  const method: unknown = (value as Partial<Iterable<unknown>>)[Symbol.iterator] ?? undefined;
  return method === undefined ? sourceOf(value) : yield* open(value);
}

/** The methods that count, given how many. */
const counting: Record<string, (source: Source, limit: number) => object> = {
  take(source, limit) {
    let left = limit;
    return make(source, function* () {
      if (left-- > 0) return yield* step(source);
      yield* close(source);
      return null;
    });
  },
  drop(source, limit) {
    let left = limit;
    return make(source, function* () {
      for (; left > 0; left--) if ((yield* step(source)) === null) return null;
      return yield* step(source);
    });
  },
};

export const iteratorCallbacks = new Map<AnyFunction, Twin>();

function add(name: string, twin: (native: AnyFunction) => (this: unknown, ...args: unknown[]) => Task): void {
  const native = (Iterators?.prototype as Record<string, AnyFunction> | undefined)?.[name];
  if (native !== undefined) iteratorCallbacks.set(native, twin(native) as Twin);
}

/** Whether such a method goes in steps; where its callback is none, the built-in has the error. */
const isCalledInSteps = (self: unknown, f: unknown): boolean =>
  typeof f === 'function' && (canSuspend(f) || stepsItself(self));

for (const [name, steps] of Object.entries(eager)) {
  add(
    name,
    (native) =>
      function* (...args) {
        if (!isCalledInSteps(this, args[0])) return Reflect.apply(native, this, args);
        return yield* steps(sourceOf(this), args[0], args);
      },
  );
}

for (const [name, maker] of Object.entries(lazy)) {
  add(
    name,
    (native) =>
      // biome-ignore lint/correctness/useYield: nothing is asked for before the first `next`
      function* (f) {
        return isCalledInSteps(this, f) ? maker(sourceOf(this), f) : Reflect.apply(native, this, [f]);
      },
  );
}

for (const [name, steps] of Object.entries(counting)) {
  add(
    name,
    (native) =>
      // biome-ignore lint/correctness/useYield: nothing is asked for before the first `next`
      function* (limit) {
        const count = typeof limit === 'number' ? Math.trunc(limit) : -1;
        // What is no number from 0 on is for the built-in to convert or to refuse.
        if (!stepsItself(this) || !(count >= 0)) return Reflect.apply(native, this, [limit]);
        return steps(sourceOf(this), count);
      },
  );
}

add(
  'toArray',
  (native) =>
    function* () {
      if (!stepsItself(this)) return Reflect.apply(native, this, []);
      const source = sourceOf(this);
      const values: unknown[] = [];
      for (let turn = yield* step(source); turn !== null; turn = yield* step(source)) values.push(turn.value);
      return values;
    },
);

if (Iterators !== undefined) {
  iteratorCallbacks.set(Iterators.from, function* (this: unknown, value: unknown): Task {
    const isSlow = goesInSteps(value) || stepsItself(value);
    if (!isSlow) return Reflect.apply(Iterators.from, this, [value]);
    const source = yield* flattened(value);
    if (Object.prototype.isPrototypeOf.call(Iterators.prototype, source.iterator)) return source.iterator;
    return make(source, () => step(source));
  } as Twin);
}
