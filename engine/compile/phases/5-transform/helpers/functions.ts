/** The strings of a template are one object for ever: this keeps it where a call takes the template's place. */
export const stringsCode = `
const $strings = (strings) => strings;
`;

/** A method's twin stands where the learner's method stood; this puts the plain function in its place. */
export const wrapCode = `
const $wrap = (home, key, make) => {
  const descriptor = Reflect.getOwnPropertyDescriptor(home, key);
  if (descriptor === undefined || typeof descriptor.value !== 'function') return;
  descriptor.value = make(descriptor.value, key);
  Object.defineProperty(home, key, descriptor);
};
`;

/** The plain function of a private method, whose twin is the method itself. */
export const privateCode = `
const $plain = new WeakMap();
const $private = (twin, make) => {
  if (typeof twin !== 'function') return twin;
  let plain = $plain.get(twin);
  if (plain === undefined) $plain.set(twin, (plain = make(twin)));
  return plain;
};
`;

/** The name of a function or class whose variable had to be renamed. */
export const nameCode = `
const $name = (f, name) => Object.defineProperty(f, 'name', { value: name, configurable: true });
`;

/** The name of a function or class without one, after the key that it is found under. */
export const nameByCode = `
const $nameBy = (f, key) => {
  const { description } = typeof key === 'symbol' ? key : {};
  const name = typeof key !== 'symbol' ? String(key) : description === undefined ? '' : '[' + description + ']';
  const known = Reflect.getOwnPropertyDescriptor(f, 'name');
  const isFree = known === undefined || (known.value === '' && !known.writable && known.configurable);
  return isFree ? Object.defineProperty(f, 'name', { value: name, configurable: true }) : f;
};
`;

/** The construction by a plain function that asks for `new.target`, which `tell` tells its twin as it begins. */
export const askingCode = `
const $asking = ($, f, twin, tell) => {
  $.defClass(f, function* (args, newTarget) {
    const { prototype } = newTarget;
    const self = Object.create(Object(prototype) === prototype ? prototype : Object.prototype);
    tell(newTarget);
    const result = yield* twin.apply(self, args);
    return Object(result) === result ? result : self;
  });
  return f;
};
`;
