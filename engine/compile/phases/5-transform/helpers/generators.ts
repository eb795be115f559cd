/**
 * Generators of the learner's, in which a thread can be suspended: the one that the engine makes (`inner`) yields
 * both for the kernel and, wrapped in `$Give`, for the learner, so it stays hidden. What the learner sees is an
 * object whose `next`, `return` and `throw` drive it, and are suspended themselves where it is.
 */
export const generatorCode = `
const $GeneratorFunction = Reflect.getPrototypeOf(function* () {});
const $generators = new WeakMap();
const $Give = class {
  constructor(value, through) {
    this.value = value;
    this.through = through;
  }
};
const $Leave = class {
  constructor(value) {
    this.value = value;
  }
};
const $give = (value) => new $Give(value, false);
const $stateOf = (generator, mode) => {
  const state = $generators.get(generator);
  if (state === undefined) throw new TypeError(mode + ' method called on incompatible receiver ' + String(generator));
  return state;
};
const $resume = function* (generator, state, mode, value) {
  const { $, inner } = state;
  if ($.use(generator)) yield;
  if (state.running) throw new TypeError('Generator is already running');
  const { through } = state;
  state.through = false;
  state.running = true;
  try {
    let turn = through ? inner.next({ mode, value }) : inner[mode](value);
    for (;;) {
      const given = turn.value;
      if (turn.done) return { value: given, done: true };
      if (given instanceof $Give) {
        state.through = given.through;
        return given.through ? given.value : { value: given.value, done: false };
      }
      if (given instanceof $Leave) {
        turn = inner.return(given.value);
        continue;
      }
      let sent;
      let failed = false;
      try {
        sent = yield given;
      } catch (error) {
        failed = true;
        sent = error;
      }
      turn = failed ? inner.throw(sent) : inner.next(sent);
    }
  } finally {
    state.running = false;
  }
};
const $GeneratorPrototype = Object.create($GeneratorFunction.prototype);
const $modes = ['next', 'return', 'throw'].map((mode) => {
  const { [mode]: plain } = {
    [mode](value) {
      const state = $stateOf(this, mode);
      return state.$.sync($resume(this, state, mode, value));
    },
  };
  Object.defineProperty($GeneratorPrototype, mode, { value: plain, writable: true, configurable: true });
  const twin = function (value) {
    return $resume(this, $stateOf(this, mode), mode, value);
  };
  return { plain: Object.freeze(plain), twin };
});
Object.freeze($GeneratorPrototype);
let $areTied = false;
const $generator = (f) => {
  Object.setPrototypeOf(f, $GeneratorFunction);
  return Object.defineProperty(f, 'prototype', { value: Object.create($GeneratorPrototype), writable: true });
};
const $begin = ($, f, inner) => {
  if (!$areTied) $modes.forEach(({ plain, twin }) => $.def(twin, plain));
  $areTied = true;
  const { prototype } = f;
  const generator = Object.create(Object(prototype) === prototype ? prototype : $GeneratorPrototype);
  $generators.set(generator, { $, inner, running: false, through: false });
  return generator;
};
`;

/** \`yield* from\` in such a generator (ECMA-262, 15.5.5): \`$resume\` says how it is gone on with. */
export const delegateCode = `
const $delegate = function* ($, from, name, site, depth) {
  const method = from === undefined || from === null ? undefined : from[Symbol.iterator];
  if (typeof method !== 'function') throw new TypeError(name + ' is not iterable');
  const call = function* (f, self, ...args) {
    const twin = $.next(f, self, site, depth);
    return twin === undefined ? f.apply(self, args) : yield* twin.apply(self, args);
  };
  const iterator = yield* call(method, from);
  $mustBeObject(iterator, 'the iterator ');
  const { next } = iterator;
  let mode = 'next';
  let value;
  for (;;) {
    const f = mode === 'next' ? next : (iterator[mode] ?? undefined);
    if (f === undefined && mode === 'return') yield new $Leave(value);
    if (f === undefined && mode === 'throw') {
      const close = iterator.return ?? undefined;
      if (close !== undefined) $mustBeObject(yield* call(close, iterator), 'the result of return ');
      throw new TypeError('the iterator of yield* has no throw method');
    }
    const turn = yield* call(f, iterator, value);
    $mustBeObject(turn, 'the iterator result ');
    if (turn.done) {
      if (mode === 'return') yield new $Leave(turn.value);
      return turn.value;
    }
    ({ mode, value } = yield new $Give(turn, true));
  }
};
`;
