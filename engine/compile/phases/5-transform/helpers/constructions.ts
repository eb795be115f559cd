/**
 * Construction of a learner's class in which the thread can be suspended. The class itself keeps an empty
 * constructor: called by `new` or by a built-in it runs the task to its end, and while `$stamping` it only gives
 * objects their private members. What the constructor calls `this` and `new.target` is in a box.
 */
export const constructionCode = `
let $stamping;
const $classes = new WeakMap();
const $Stamp = function () {
  return $stamping;
};
const $allocate = (C, newTarget) => {
  $stamping = C;
  try {
    return Reflect.construct(C, [], newTarget);
  } finally {
    $stamping = undefined;
  }
};
const $stamp = (C, object) => {
  const parent = Object.getPrototypeOf(C);
  Object.setPrototypeOf(C, $Stamp);
  $stamping = object;
  try {
    Reflect.construct(C, []);
  } finally {
    $stamping = undefined;
    Object.setPrototypeOf(C, parent);
  }
};
const $self = (box) => {
  if (box.self !== undefined) return box.self;
  throw new ReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
};
const $parentOf = (C) => Object.getPrototypeOf(C);
const $class = ($, C, parts) => {
  $classes.set(C, parts);
  $.defClass(C, (args, newTarget) => $construct($, C, args, newTarget, undefined));
};
const $super = function* ($, box, C, parent, args, site, depth) {
  const task = $.construct(parent, args, site, depth, box.newTarget);
  const object = task === undefined ? Reflect.construct(parent, args, box.newTarget) : yield* task;
  if (box.self !== undefined) throw new ReferenceError('Super constructor may only be called once');
  box.self = object;
  const { fields, stamps } = $classes.get(C);
  if (stamps) $stamp(C, object);
  if (fields !== null) yield* fields.call(object);
  return object;
};
const $construct = function* ($, C, args, newTarget, self) {
  const { derived, init, fields, site } = $classes.get(C);
  const box = { self, newTarget };
  if (derived && init === null) return yield* $super($, box, C, $parentOf(C), Array.prototype.slice.call(args), site, $.depth);
  if (!derived) {
    box.self ??= $allocate(C, newTarget);
    if (fields !== null) yield* fields.call(box.self);
    if (init === null) return box.self;
  }
  const result = yield* init.apply(box, args);
  if (Object(result) === result) return result;
  if (derived && result !== undefined) throw new TypeError('Derived constructors may only return object or undefined');
  return $self(box);
};
const $field = (object, key, value) =>
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
`;

/** What is evaluated with a class, in steps: its static blocks and the initialisers of its static fields. */
export const staticCode = `
const $static = function* (C, parts) {
  for (const part of parts) yield* part.call(C);
  return C;
};
`;
